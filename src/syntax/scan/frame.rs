//! The brackets that are open, and what stands in them.

/// What a bracket is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Statements.
    Block,
    /// Members of a class.
    Class,
    Object,
    Enum,
    /// Of a function or a `catch`.
    Params,
    /// Parentheses that may turn out to be the parameters of an arrow function.
    Group,
    /// Arguments.
    Call,
    /// What stands behind `if`, `for` and the like.
    Control,
    /// An array, an index, a computed key.
    Bracket,
    /// `${`
    Template,
    /// Braces in markup.
    JsxExpr,
    /// Between `<name` and `>`.
    JsxTag,
    /// Between `<a>` and `</a>`.
    JsxChildren,
}

/// How far the statement, member, element or declaration has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// At its beginning: a statement, or a key.
    Start,
    /// `const`, `let`, `var`: names are declared here.
    Declare,
    /// In an expression.
    Value,
}

/// Whether names in an object or array are declared by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    No,
    /// If the parentheses around are parameters.
    Maybe,
    Yes,
    /// They are names of the module.
    Module,
}

/// What the closing bracket leaves behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// A statement may begin.
    Statement,
    /// An operand has ended.
    Operand,
    /// A member of a class has ended.
    Member,
    /// A decorator has ended.
    Decorator,
}

/// What stands before the next token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prev {
    /// Nothing that belongs to the same statement.
    Start,
    /// An opening bracket, a comma, a colon: an operand or a closing bracket follows.
    Open,
    Arrow,
    /// An operand must follow.
    Operator,
    /// An operand may follow.
    Keyword,
    /// `if`, `while`, `for`, `switch`, `with`.
    Control,
    Operand,
    Dot,
    /// The name of a decorator.
    Decorator,
}

impl Prev {
    /// The file, or a bracket, may end here.
    pub fn may_end(self) -> bool {
        matches!(self, Self::Start | Self::Open | Self::Operand | Self::Keyword)
    }
}

#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "they are independent facts of one bracket")]
pub struct Frame {
    pub kind: Kind,
    pub after: After,
    pub mode: Mode,
    pub pattern: Pattern,
    /// A list of declarations is under way.
    pub declaring: bool,
    /// Behind `case`.
    pub case: bool,
    /// A group with a type in it: only parameters have that.
    pub annotated: bool,
    /// A group that begins a statement.
    pub opened_statement: bool,
    /// A group behind an operator that takes no arrow function.
    pub refuses_arrows: bool,
    /// `?` that wait for their `:`.
    pub ternaries: u16,
    /// Between `class` and its members.
    pub class: Option<After>,
    /// How many undecided names there were when it was opened; of markup, where the element's name stands.
    pub mark: u32,
}

impl Frame {
    pub const fn new(kind: Kind, after: After) -> Self {
        Self {
            kind,
            after,
            mode: Mode::Start,
            pattern: Pattern::No,
            declaring: false,
            case: false,
            annotated: false,
            opened_statement: false,
            refuses_arrows: false,
            ternaries: 0,
            class: None,
            mark: 0,
        }
    }

    pub const fn with_pattern(self, pattern: Pattern) -> Self {
        Self { pattern, ..self }
    }

    pub fn end_statement(&mut self) {
        self.mode = Mode::Start;
        self.declaring = false;
    }

    /// Words are keys here.
    pub fn is_key(&self) -> bool {
        self.mode == Mode::Start && matches!(self.kind, Kind::Class | Kind::Object | Kind::Enum)
    }
}
