//! Classes. Decorators are those of TypeScript's older kind, which Next compiles: functions that are called when the class
//! is there.

use super::visit::{directive_of, key_name, string_statement};
use super::walker::Walker;
use crate::hir::lower::erased::is_erased;
use swc_ecma_ast::{
    Accessibility, AutoAccessor, Class, ClassMember, ClassMethod, Decorator, Function, Ident, Key, MethodKind, Param,
    ParamOrTsParamProp, PropName,
};
use swc_ecma_visit::{Visit, VisitWith};

impl Walker {
    /// `name` is that of an expression, which has it inside of itself only.
    pub fn class(&mut self, name: Option<&Ident>, class: &Class) {
        // Decorators somewhere in an expression need it under a name, and it gets one in the function around it.
        let passed = name.filter(|_| self.in_function && has_decorators(class));
        self.in_class(name, passed, |this| {
            // What decorators are told is computed before the class.
            let keys = class.body.iter().filter(|member| is_decorated(member)).filter_map(computed_key);
            keys.for_each(|key| key.visit_with(this));
            class.body.visit_with(this);
        });
        class.super_class.visit_with(self);
        self.in_class(name, passed, |this| {
            let of_members = class.body.iter().flat_map(decorators_of).chain(&class.decorators);
            let of_constructor = class.body.iter().flat_map(of_constructor);
            of_members.chain(of_constructor).for_each(|decorator| decorator.expr.visit_with(this));
        });
    }

    fn in_class(&mut self, name: Option<&Ident>, passed: Option<&Ident>, look: impl FnOnce(&mut Self)) {
        self.in_scope(|this| {
            if let Some(name) = name {
                this.scopes.declare(name);
            }
            if let Some(name) = passed {
                this.pass_declaration(name);
            }
            look(this);
        });
    }

    pub fn class_member(&mut self, node: &ClassMember) {
        if let Some(key) = computed_key(node).filter(|_| !is_decorated(node)) {
            key.visit_with(self);
        }
        match node {
            ClassMember::Method(method) if is_public_static(method) => {
                let name = key_name(&method.key).or_else(|| self.stands_for.clone());
                self.named(name, |this| method.function.visit_with(this));
            }
            // Next refuses a directive in an instance method and looks no further.
            ClassMember::Method(method) if !method.is_static && leads_with_directive(&method.function) => {}
            ClassMember::Method(method) => method.function.visit_with(self),
            ClassMember::ClassProp(prop) => prop.value.visit_with(self),
            ClassMember::PrivateProp(prop) => prop.value.visit_with(self),
            ClassMember::AutoAccessor(prop) => prop.value.visit_with(self),
            _ => node.visit_children_with(self),
        }
    }
}

fn has_decorators(class: &Class) -> bool {
    let mut finder = DecoratorFinder { found: false };
    class.visit_with(&mut finder);
    finder.found
}

struct DecoratorFinder {
    found: bool,
}

impl Visit for DecoratorFinder {
    fn visit_decorator(&mut self, _: &Decorator) {
        self.found = true;
    }
}

fn is_decorated(member: &ClassMember) -> bool {
    decorators_of(member).next().is_some()
}

/// The computed key of a member.
fn computed_key(member: &ClassMember) -> Option<&PropName> {
    let key = match member {
        ClassMember::Method(method) => &method.key,
        ClassMember::ClassProp(prop) => &prop.key,
        ClassMember::AutoAccessor(AutoAccessor { key: Key::Public(key), .. }) => key,
        _ => return None,
    };
    matches!(key, PropName::Computed(_)).then_some(key)
}

/// In the order of the calls: those of a method, then those of its parameters.
fn decorators_of(member: &ClassMember) -> impl Iterator<Item = &Decorator> {
    let (own, params): (&[Decorator], &[Param]) = match member {
        ClassMember::Method(method) => (&method.function.decorators, &method.function.params),
        ClassMember::PrivateMethod(method) => (&method.function.decorators, &method.function.params),
        ClassMember::ClassProp(prop) => (&prop.decorators, &[]),
        ClassMember::PrivateProp(prop) => (&prop.decorators, &[]),
        ClassMember::AutoAccessor(prop) => (&prop.decorators, &[]),
        _ => (&[], &[]),
    };
    own.iter().chain(params.iter().flat_map(|param| &param.decorators))
}

/// Those of the parameters of a constructor are called with those of its class.
fn of_constructor(member: &ClassMember) -> impl Iterator<Item = &Decorator> {
    let params = match member {
        ClassMember::Constructor(constructor) => &constructor.params[..],
        _ => &[],
    };
    params.iter().flat_map(|param| match param {
        ParamOrTsParamProp::Param(param) => &param.decorators,
        ParamOrTsParamProp::TsParamProp(param) => &param.decorators,
    })
}

/// Only plain strings stand before it.
fn leads_with_directive(function: &Function) -> bool {
    let statements = function.body.iter().flat_map(|body| &body.stmts);
    let remaining = statements.filter(|statement| !is_erased(statement));
    let mut strings = remaining.map_while(string_statement).take_while(|value| !value.is_empty());
    strings.any(|value| directive_of(value).is_some())
}

fn is_public_static(method: &ClassMethod) -> bool {
    method.is_static
        && !method.is_abstract
        && method.kind == MethodKind::Method
        && matches!(method.accessibility, None | Some(Accessibility::Public))
}
