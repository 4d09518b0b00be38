//! Parentheses, and what they turn out to be.

use super::Scanner;
use super::frame::{After, Frame, Kind, Mode, Pattern, Prev};

impl Scanner<'_> {
    pub fn open_parenthesis(&mut self) -> Option<()> {
        let top = self.top;
        let refuses_arrows = self.refuses_arrows();
        self.cursor.at += 1;
        let frame = match self.prev {
            Prev::Decorator => Frame::new(Kind::Call, After::Decorator),
            _ if top.is_key() && top.kind == Kind::Class => {
                Frame::new(Kind::Params, After::Member).with_pattern(Pattern::Yes)
            }
            _ if top.is_key() && top.kind == Kind::Object => {
                Frame::new(Kind::Params, After::Operand).with_pattern(Pattern::Yes)
            }
            Prev::Control => Frame::new(Kind::Control, After::Statement),
            Prev::Operand | Prev::Dot => Frame::new(Kind::Call, After::Operand),
            _ => {
                let mut frame = Frame::new(Kind::Group, After::Operand).with_pattern(Pattern::Maybe);
                frame.mark = self.names.undecided.len() as u32;
                frame.opened_statement = self.prev == Prev::Start;
                frame.refuses_arrows = refuses_arrows;
                frame
            }
        };
        self.push(frame)
    }

    pub fn close_parenthesis(&mut self) -> Option<()> {
        let frame = self.top;
        // `for (;;)` may end behind a semicolon.
        (self.prev.may_end() && frame.ternaries == 0).then_some(())?;
        self.cursor.at += 1;
        self.pop();
        self.prev = Prev::Operand;
        match frame.kind {
            Kind::Params => return self.begin_body(frame.after),
            Kind::Group => return self.end_group(frame),
            Kind::Control => {
                self.prev = Prev::Start;
                self.top.end_statement();
            }
            Kind::Call if frame.after == After::Decorator => self.end_decorator(),
            Kind::Call if self.cursor.looks_at(b"=>") => return None,
            Kind::Call => {}
            _ => return None,
        }
        Some(())
    }

    /// What was decorated follows.
    pub fn end_decorator(&mut self) {
        self.prev = if self.top.kind == Kind::Block { Prev::Start } else { Prev::Open };
    }

    fn end_group(&mut self, frame: Frame) -> Option<()> {
        let is_arrow = match self.cursor.look() {
            b'=' => self.cursor.looks_at(b"=>"),
            b':' => self.is_return_type(frame)?,
            _ => false,
        };
        (if is_arrow { !frame.refuses_arrows } else { !frame.annotated }).then_some(())?;
        self.names.decide(frame.mark, is_arrow);
        Some(())
    }

    /// Behind parentheses stands a colon: it begins the type that an arrow function returns, or belongs to `? :`. In the
    /// first case the cursor goes behind the type.
    fn is_return_type(&mut self, frame: Frame) -> Option<bool> {
        let outer = self.top;
        if !self.is_typed() || outer.case {
            return Some(false);
        }
        let at = self.cursor.at;
        let certain = outer.ternaries == 0 || frame.annotated;
        self.cursor.eat(b':');
        let skipped = self.skip_type();
        let is_arrow = skipped.is_some() && self.cursor.looks_at(b"=>");
        match (certain, is_arrow) {
            (true, true) => {
                self.returned = self.cursor.at;
                Some(true)
            }
            (false, false) => {
                self.cursor.at = at;
                Some(false)
            }
            _ => None,
        }
    }

    /// Behind the parameters of a function or method, or of a `catch`.
    fn begin_body(&mut self, after: After) -> Option<()> {
        if self.cursor.look() == b':' {
            self.is_typed().then_some(())?;
            self.cursor.eat(b':');
            self.skip_type()?;
        }
        if self.cursor.eat(b'{') {
            return self.push(Frame::new(Kind::Block, after));
        }
        // An overload counts only if no implementation follows.
        let is_overload = self.is_typed() && after != After::Operand && !(self.exporting && self.outer.is_empty());
        is_overload.then_some(())?;
        self.prev = Prev::Operand;
        Some(())
    }

    /// A block, object, class, enum, hole of a template or expression in markup has ended.
    pub fn close_brace(&mut self) -> Option<()> {
        let frame = self.top;
        (!self.outer.is_empty() && self.prev.may_end() && frame.ternaries == 0 && !frame.case).then_some(())?;
        self.cursor.at += 1;
        self.pop();
        match frame.kind {
            Kind::Template => return self.rest_of_template(),
            Kind::JsxExpr => return self.markup(),
            Kind::Object => self.prev = Prev::Operand,
            Kind::Block | Kind::Class | Kind::Enum => match frame.after {
                After::Statement => {
                    self.prev = Prev::Start;
                    self.top.end_statement();
                    self.exporting &= !self.outer.is_empty();
                }
                After::Member => {
                    self.top.mode = Mode::Start;
                    self.prev = Prev::Open;
                }
                After::Operand | After::Decorator => self.prev = Prev::Operand,
            },
            _ => return None,
        }
        Some(())
    }

    pub fn open_brace(&mut self) -> Option<()> {
        let top = self.top;
        let newline = self.cursor.newline;
        self.cursor.at += 1;
        if let (Some(after), Prev::Operand) = (top.class, self.prev) {
            self.top.class = None;
            return self.push(Frame::new(Kind::Class, after));
        }
        if top.kind == Kind::Class && top.mode == Mode::Start {
            return self.push(Frame::new(Kind::Block, After::Member));
        }
        if top.mode == Mode::Declare && self.prev != Prev::Operand {
            return self.push(Frame::new(Kind::Object, After::Operand).with_pattern(self.declared_pattern()));
        }
        match self.prev {
            Prev::Arrow => self.push(Frame::new(Kind::Block, After::Operand)),
            Prev::Start => self.push(Frame::new(Kind::Block, After::Statement)),
            Prev::Operand if newline && top.kind == Kind::Block => {
                self.end_statement()?;
                self.push(Frame::new(Kind::Block, After::Statement))
            }
            Prev::Open => {
                let pattern = if top.kind == Kind::Call { Pattern::No } else { top.pattern };
                self.push(Frame::new(Kind::Object, After::Operand).with_pattern(pattern))
            }
            Prev::Operator | Prev::Keyword => self.push(Frame::new(Kind::Object, After::Operand)),
            _ => None,
        }
    }

    pub fn open_bracket(&mut self) -> Option<()> {
        let top = self.top;
        self.cursor.at += 1;
        let frame = Frame::new(Kind::Bracket, After::Operand);
        let is_pattern = self.prev == Prev::Open && !top.is_key();
        self.push(match () {
            () if top.mode == Mode::Declare && self.prev != Prev::Operand => {
                frame.with_pattern(self.declared_pattern())
            }
            () if is_pattern => frame.with_pattern(top.pattern),
            () => frame,
        })
    }

    fn declared_pattern(&self) -> Pattern {
        if self.outer.is_empty() { Pattern::Module } else { Pattern::Yes }
    }
}
