//! The tree as compact text, for tests: code without its layout, locals as `name%id`, free names bare.

#![expect(clippy::format_push_string, clippy::too_many_lines, reason = "a printer that only tests use")]

use super::{
    Arg, Body, Call, Class, ClassValue, Expr, ExprKind, Function, FunctionId, Item, ItemKind, Jsx, JsxAttr, JsxChild,
    JsxName, LetKind, Lit, LoopKind, Name, Pattern, PatternKind, Prop, PropKey, Stmt, StmtKind, Type, TypeKind,
};

/// One line for each item and statement, with indentation.
pub fn item(item: &Item) -> String {
    let mut printer = Printer { item, out: String::new(), indent: 0 };
    match &item.kind {
        ItemKind::Import(import) => {
            let names = import.specifiers.iter().map(|name| format!("{} as {}", name.imported, name.local.name));
            let only = if import.type_only { "type " } else { "" };
            printer.line(&format!("import {only}{{{}}} from {}", join(names), import.source.specifier));
        }
        ItemKind::ExportDecl(stmt) => printer.stmt(stmt, "export "),
        ItemKind::ExportDefault(expr) => {
            let expr = printer.expr(expr);
            printer.line(&format!("export default {expr}"));
        }
        ItemKind::ExportAssignment(expr) => {
            let expr = printer.expr(expr);
            printer.line(&format!("export = {expr}"));
        }
        ItemKind::ExportNamed { specifiers, from, .. } => {
            let names = specifiers.iter().map(|name| format!("{} as {}", name.local.name, name.exported.name));
            let from = from.as_ref().map(|from| format!(" from {}", from.specifier)).unwrap_or_default();
            printer.line(&format!("export {{{}}}{from}", join(names)));
        }
        ItemKind::ExportAll { from, .. } => printer.line(&format!("export * from {}", from.specifier)),
        ItemKind::Stmt(stmt) => printer.stmt(stmt, ""),
        ItemKind::Type(decl) => {
            let ty = ty(&decl.ty);
            printer.line(&format!("type {} = {ty}", decl.name.name));
        }
        ItemKind::Other => printer.line("other"),
    }
    printer.out
}

struct Printer<'a> {
    item: &'a Item,
    out: String,
    indent: usize,
}

impl Printer<'_> {
    fn line(&mut self, text: &str) {
        self.out.push_str(&"  ".repeat(self.indent));
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn stmts(&mut self, stmts: &[Stmt]) {
        self.indent += 1;
        for stmt in stmts {
            self.stmt(stmt, "");
        }
        self.indent -= 1;
    }

    fn stmt(&mut self, stmt: &Stmt, prefix: &str) {
        match &stmt.kind {
            StmtKind::Expr(expr) => {
                let text = self.expr(expr);
                self.line(&format!("{prefix}{text}"));
            }
            StmtKind::Directive(directive) => {
                let effect = if directive.in_prologue { "" } else { " without effect" };
                self.line(&format!("'{}'{effect} ({})", directive.value, directive.parentheses));
            }
            StmtKind::Let(kind, declarators) => {
                let keyword = match kind {
                    LetKind::Const => "const",
                    LetKind::Let => "let",
                    LetKind::Var => "var",
                    LetKind::Using => "using",
                };
                for declarator in declarators {
                    let pattern = self.pattern(&declarator.pattern);
                    let annotation =
                        declarator.ty.as_ref().map(|annotation| format!(": {}", ty(annotation))).unwrap_or_default();
                    let init =
                        declarator.init.as_ref().map(|init| format!(" = {}", self.expr(init))).unwrap_or_default();
                    self.line(&format!("{prefix}{keyword} {pattern}{annotation}{init}"));
                }
            }
            StmtKind::Function(id, local) => {
                let text = self.function(*id);
                let local = local.map(|local| format!("%{} ", local.0)).unwrap_or_default();
                self.line(&format!("{prefix}{local}{text}"));
            }
            StmtKind::Class(class, _) => {
                let text = self.class(class);
                self.line(&format!("{prefix}{text}"));
            }
            StmtKind::Enum(name, ..) => self.line(&format!("{prefix}enum {}", name.name)),
            StmtKind::Type(decl) => {
                let text = ty(&decl.ty);
                self.line(&format!("{prefix}type {} = {text}", decl.name.name));
            }
            StmtKind::Return(value) => {
                let value = value.as_ref().map(|value| self.expr(value)).unwrap_or_default();
                self.line(&format!("return {value}"));
            }
            StmtKind::Throw(value) => {
                let value = self.expr(value);
                self.line(&format!("throw {value}"));
            }
            _ => self.nested_stmt(stmt),
        }
    }

    fn nested_stmt(&mut self, stmt: &Stmt) {
        match &stmt.kind {
            StmtKind::If { test, then, otherwise } => {
                let test = self.expr(test);
                self.line(&format!("if {test}"));
                self.stmts(then);
                if !otherwise.is_empty() {
                    self.line("else");
                    self.stmts(otherwise);
                }
            }
            StmtKind::Loop(repeat) => {
                let head = match &repeat.kind {
                    LoopKind::While { test } => format!("while {}", self.expr(test)),
                    LoopKind::DoWhile { test } => format!("do while {}", self.expr(test)),
                    LoopKind::For { init, test, update } => {
                        self.stmts(init);
                        let part = |expr: &Option<Expr>, this: &mut Self| {
                            expr.as_ref().map(|expr| this.expr(expr)).unwrap_or_default()
                        };
                        format!("for ; {}; {}", part(test, self), part(update, self))
                    }
                    LoopKind::Of { binding, subject } => {
                        format!("for {} of {}", self.pattern(binding), self.expr(subject))
                    }
                    LoopKind::In { binding, subject } => {
                        format!("for {} in {}", self.pattern(binding), self.expr(subject))
                    }
                };
                self.line(&head);
                self.stmts(&repeat.body);
            }
            StmtKind::Switch { subject, cases } => {
                let subject = self.expr(subject);
                self.line(&format!("switch {subject}"));
                for case in cases {
                    let test = case.test.as_ref().map_or_else(|| "default".to_owned(), |test| self.expr(test));
                    self.line(&format!("case {test}"));
                    self.stmts(&case.body);
                }
            }
            StmtKind::Try { block, param, handler, finalizer } => {
                self.line("try");
                self.stmts(block);
                if let Some(handler) = handler {
                    let param = param.as_ref().map(|param| self.pattern(param)).unwrap_or_default();
                    self.line(&format!("catch {param}"));
                    self.stmts(handler);
                }
                if !finalizer.is_empty() {
                    self.line("finally");
                    self.stmts(finalizer);
                }
            }
            StmtKind::Block(stmts) => {
                self.line("block");
                self.stmts(stmts);
            }
            StmtKind::Labeled(label, body) => {
                self.line(&format!("{label}:"));
                self.stmts(std::slice::from_ref(body));
            }
            StmtKind::Break(_) => self.line("break"),
            StmtKind::Continue(_) => self.line("continue"),
            _ => self.line("unknown"),
        }
    }

    fn block(&self, stmts: &[Stmt]) -> String {
        let mut inner = Printer { item: self.item, out: String::new(), indent: self.indent };
        inner.stmts(stmts);
        format!("{{\n{}{}}}", inner.out, "  ".repeat(self.indent))
    }

    fn function(&mut self, id: FunctionId) -> String {
        let item = self.item;
        let function: &Function = item.function(id);
        let prefix = if function.is_async { "async " } else { "" };
        let star = if function.is_generator { "*" } else { "" };
        let name = function.name.as_ref().map(|name| name.name.to_string()).unwrap_or_default();
        let params = function.params.iter().map(|param| {
            let rest = if param.rest { "..." } else { "" };
            let optional = if param.optional { "?" } else { "" };
            let annotation = param.ty.as_ref().map(|annotation| format!(": {}", ty(annotation))).unwrap_or_default();
            let default = param.default.as_ref().map(|value| format!(" = {}", self.expr(value))).unwrap_or_default();
            format!("{rest}{}{optional}{annotation}{default}", self.pattern(&param.pattern))
        });
        let params = join(params);
        let body = match &function.body {
            Body::Block(stmts, _) => self.block(stmts),
            Body::Expr(expr) => format!("=> {}", self.expr(expr)),
            Body::None => ";".to_owned(),
        };
        format!("{prefix}fn{}{star} {name}({params}) {body}", id.0)
    }

    fn class(&mut self, class: &Class) -> String {
        let name = class.name.as_ref().map(|name| name.name.to_string()).unwrap_or_default();
        let members = class.members.iter().map(|member| {
            let value = match &member.value {
                ClassValue::Method(id) => self.function(*id),
                ClassValue::Field(value) => value.as_ref().map(|value| self.expr(value)).unwrap_or_default(),
                ClassValue::StaticBlock(stmts) => self.block(stmts),
            };
            format!("{}: {value}", self.key(&member.key))
        });
        format!("class {name} {{{}}}", join(members))
    }

    fn key(&mut self, key: &PropKey) -> String {
        match key {
            PropKey::Name(name) | PropKey::Private(name) => name.name.to_string(),
            PropKey::Computed(expr) => format!("[{}]", self.expr(expr)),
        }
    }

    fn pattern(&mut self, pattern: &Pattern) -> String {
        match &pattern.kind {
            PatternKind::Name { ident, local: Some(local) } => format!("{}%{}", ident.name, local.0),
            PatternKind::Name { ident, local: None } => ident.name.to_string(),
            PatternKind::Object { props, rest } => {
                let mut parts: Vec<String> = Vec::new();
                for prop in props {
                    let value = self.pattern(&prop.value);
                    let key = self.key(&prop.key);
                    parts.push(if prop.shorthand { value } else { format!("{key}: {value}") });
                }
                parts.extend(rest.iter().map(|rest| format!("...{}", self.pattern(rest))));
                format!("{{{}}}", parts.join(", "))
            }
            PatternKind::Array { elements, rest } => {
                let element =
                    |this: &mut Self, element: &Option<Pattern>| element.as_ref().map(|element| this.pattern(element));
                let mut parts: Vec<String> =
                    elements.iter().map(|part| element(self, part).unwrap_or_default()).collect();
                parts.extend(rest.iter().map(|rest| format!("...{}", self.pattern(rest))));
                format!("[{}]", parts.join(", "))
            }
            PatternKind::Default { pattern, value } => format!("{} = {}", self.pattern(pattern), self.expr(value)),
            PatternKind::Expr(expr) => self.expr(expr),
            PatternKind::Unknown => "?".to_owned(),
        }
    }

    fn args(&mut self, args: &[Arg]) -> String {
        join(args.iter().map(|arg| format!("{}{}", if arg.spread { "..." } else { "" }, self.expr(&arg.expr))))
    }

    fn call(&mut self, call: &Call) -> String {
        let types = if call.type_args.is_empty() {
            String::new()
        } else {
            format!("<{}>", join(call.type_args.iter().map(ty)))
        };
        let dot = if call.optional { "?." } else { "" };
        format!("{}{dot}{types}({})", self.expr(&call.callee), self.args(&call.args))
    }

    fn expr(&mut self, expr: &Expr) -> String {
        match &expr.kind {
            ExprKind::Ref(Name::Local(id)) => format!("{}%{}", self.item.local(*id).name, id.0),
            ExprKind::Ref(Name::Free(name)) => name.to_string(),
            ExprKind::This => "this".to_owned(),
            ExprKind::Lit(value) => lit(value),
            ExprKind::Template { parts, exprs } => {
                format!("`{}`({})", parts.join("$"), join(exprs.iter().map(|expr| self.expr(expr))))
            }
            ExprKind::Tagged { tag, parts, exprs } => {
                let exprs = join(exprs.iter().map(|expr| self.expr(expr)));
                format!("{}`{}`({exprs})", self.expr(tag), parts.join("$"))
            }
            ExprKind::Array(args) => format!("[{}]", self.args(args)),
            ExprKind::Object(props) => format!("{{{}}}", join(props.iter().map(|prop| self.prop(prop)))),
            ExprKind::Function(id) => self.function(*id),
            ExprKind::Class(class) => self.class(class),
            ExprKind::Member { object, name, optional } => {
                format!("{}{}{}", self.expr(object), if *optional { "?." } else { "." }, name.name)
            }
            ExprKind::Index { object, index, optional } => {
                format!("{}{}[{}]", self.expr(object), if *optional { "?." } else { "" }, self.expr(index))
            }
            ExprKind::Call(call) => self.call(call),
            ExprKind::New(call) => format!("new {}", self.call(call)),
            ExprKind::Await(value) => format!("await {}", self.expr(value)),
            ExprKind::Yield(value) => {
                format!("yield {}", value.as_ref().map(|value| self.expr(value)).unwrap_or_default())
            }
            ExprKind::Unary { op, operand } => format!("({op:?} {})", self.expr(operand)),
            ExprKind::Binary { op, left, right } => format!("({op:?} {} {})", self.expr(left), self.expr(right)),
            ExprKind::Logical { op, left, right } => format!("({op:?} {} {})", self.expr(left), self.expr(right)),
            ExprKind::Conditional { test, then, otherwise } => {
                format!("({} ? {} : {})", self.expr(test), self.expr(then), self.expr(otherwise))
            }
            ExprKind::Assign { op, target, value } => format!("({op:?} {} {})", self.pattern(target), self.expr(value)),
            ExprKind::Sequence(exprs) => format!("({})", join(exprs.iter().map(|expr| self.expr(expr)))),
            ExprKind::Cast { expr, ty: cast, checked } => {
                format!("({} {} {})", self.expr(expr), if *checked { "satisfies" } else { "as" }, ty(cast))
            }
            ExprKind::Jsx(jsx) => self.jsx(jsx),
            ExprKind::DynamicImport(specifier) => format!("import({})", self.expr(specifier)),
            ExprKind::Unknown => "?".to_owned(),
        }
    }

    fn prop(&mut self, prop: &Prop) -> String {
        match prop {
            Prop::Value { value, shorthand: true, .. } => self.expr(value),
            Prop::Value { key, value, .. } => format!("{}: {}", self.key(key), self.expr(value)),
            Prop::Accessor { key, function } => format!("{}: {}", self.key(key), self.function(*function)),
            Prop::Spread(expr) => format!("...{}", self.expr(expr)),
        }
    }

    fn jsx(&mut self, jsx: &Jsx) -> String {
        let mut out = "<".to_owned();
        match &jsx.name {
            JsxName::Fragment => {}
            JsxName::Intrinsic(name) => out.push_str(&format!("'{}'", name.name)),
            JsxName::Component(expr) => out.push_str(&self.expr(expr)),
        }
        for attr in &jsx.attrs {
            match attr {
                JsxAttr::Named { name, value, .. } => {
                    let value = value.as_ref().map(|value| format!("={}", self.expr(value))).unwrap_or_default();
                    out.push_str(&format!(" {}{value}", name.name));
                }
                JsxAttr::Spread(expr) => out.push_str(&format!(" ...{}", self.expr(expr))),
            }
        }
        for child in &jsx.children {
            match child {
                JsxChild::Text(span) => out.push_str(&format!(" text{}", span.len())),
                JsxChild::Expr(expr) => out.push_str(&format!(" {{{}}}", self.expr(expr))),
                JsxChild::Spread(expr) => out.push_str(&format!(" {{...{}}}", self.expr(expr))),
            }
        }
        out + ">"
    }
}

fn lit(lit: &Lit) -> String {
    match lit {
        Lit::Str(text) => format!("'{text}'"),
        Lit::Num(text) | Lit::BigInt(text) | Lit::Regex(text) => text.to_string(),
        Lit::Bool(value) => value.to_string(),
        Lit::Null => "null".to_owned(),
    }
}

fn ty(ty_: &Type) -> String {
    match &ty_.kind {
        TypeKind::Keyword(name) => name.to_string(),
        TypeKind::Literal(literal) => lit(literal),
        TypeKind::Named { name, args } if args.is_empty() => name.to_string(),
        TypeKind::Named { name, args } => format!("{name}<{}>", join(args.iter().map(ty))),
        TypeKind::Array(element) => format!("{}[]", ty(element)),
        TypeKind::Tuple(elements) => format!("[{}]", join(elements.iter().map(ty))),
        TypeKind::Union(types) => types.iter().map(ty).collect::<Vec<_>>().join(" | "),
        TypeKind::Intersection(types) => types.iter().map(ty).collect::<Vec<_>>().join(" & "),
        TypeKind::Object(members) => {
            let member = |member: &super::TypeMember| {
                format!("{}{}: {}", member.name.name, if member.optional { "?" } else { "" }, ty(&member.ty))
            };
            format!("{{{}}}", join(members.iter().map(member)))
        }
        TypeKind::Record(key, value) => format!("Record<{}, {}>", ty(key), ty(value)),
        TypeKind::Typeof(path) => format!("typeof {path}"),
        TypeKind::Function => "function".to_owned(),
        TypeKind::Other => "other".to_owned(),
    }
}

fn join(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}
