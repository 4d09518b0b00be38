//! What the Prisma schemas of the workspace say of whose the records are.

use crate::catalog::Catalog;
use std::collections::{BTreeMap, BTreeSet};

/// Models by the name that the client has for them: `post` for `Post`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Schema {
    models: BTreeMap<String, Model>,
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Model {
    /// Models that a record refers to by a key of its own.
    belongs: BTreeSet<String>,
    /// Models that the record has a list of.
    lists: BTreeSet<String>,
    /// Names of the other columns.
    columns: BTreeSet<String>,
}

impl Schema {
    /// Models of one name, in several files or schemas, count as one.
    pub fn read<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut schema = Self::default();
        for text in texts {
            schema.add(text);
        }
        schema
    }

    fn add(&mut self, text: &str) {
        let mut current: Option<&mut Model> = None;
        for line in text.lines() {
            let line = line.split("//").next().unwrap_or_default().trim();
            let mut words = line.split_whitespace();
            match (words.next(), words.next(), &mut current) {
                (Some("model"), Some(name), None) => {
                    let name = name.trim_end_matches('{');
                    current = Some(self.models.entry(accessor(name)).or_default());
                }
                (Some("}"), ..) => current = None,
                (Some(field), Some(of), Some(model)) if !field.starts_with('@') => model.field(field, of, line),
                _ => {}
            }
        }
    }

    /// The schema knows the model, and nothing in it leads to a person or to those who share an account.
    pub fn is_nobodys(&self, accessor: &str) -> bool {
        self.models.contains_key(accessor) && !self.is_somebodys(accessor, &mut BTreeSet::new())
    }

    fn is_somebodys<'s>(&'s self, name: &'s str, seen: &mut BTreeSet<&'s str>) -> bool {
        if Catalog::built_in().names_owner(name) {
            return true;
        }
        let Some(model) = self.models.get(name).filter(|_| seen.insert(name)) else {
            return false;
        };
        model.columns.iter().any(|column| Catalog::built_in().ties_to_owner(column))
            || model.belongs.iter().any(|to| self.is_somebodys(to, seen))
            || model.lists.iter().any(|other| self.joins(name, other))
    }

    /// Records of `other` say which people belong to one of `name`: either both have a list of the other, or the name
    /// says so.
    fn joins(&self, name: &str, other: &str) -> bool {
        let owner = Catalog::built_in().names_owner(other);
        match self.models.get(other) {
            Some(model) if owner => model.lists.contains(name),
            Some(_) => Catalog::built_in().names_membership(other),
            None => owner,
        }
    }
}

impl Model {
    fn field(&mut self, field: &str, of: &str, line: &str) {
        let of = of.trim_end_matches('?');
        match of.strip_suffix("[]") {
            Some(of) => {
                self.lists.insert(accessor(of));
            }
            None if line.contains("@relation(") && line.contains("fields:") => {
                self.belongs.insert(accessor(of));
            }
            None => {
                self.columns.insert(field.to_owned());
            }
        }
    }
}

/// The client's name of a model begins with a small letter.
fn accessor(model: &str) -> String {
    let mut chars = model.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_somebodys_where_something_leads_to_a_person() {
        let main = "
model User {
  id     String  @id
  posts  Post[]
  roleId String
  role   Role @relation(fields: [roleId], references: [id])
  badges Badge[]
}
model Role { // for everybody
  id    String @id
  users User[]
}
model Badge {
  id    String @id
  users User[]
}
model Country {
  code   String @id
  cities City[]
  @@map(\"countries\")
}
model City {
  id        String @id
  countryId String
  country   Country @relation(fields: [countryId], references: [code])
}
";
        let more = "
model Post {
  id       String @id
  writerId String
  writer   User   @relation(fields: [writerId], references: [id])
  photos   Photo[]
}
model Photo {
  id     String @id
  postId String
  post   Post   @relation(fields: [postId], references: [id])
}
model Board {
  id      String @id
  members BoardMember[]
}
model BoardMember {
  boardId String
  userId  String
  @@id([boardId, userId])
}
model Lead {
  id    String @id
  email String
}
";
        let schema = Schema::read([main, more]);
        for somebodys in ["user", "post", "photo", "board", "boardMember", "lead", "badge"] {
            assert!(!schema.is_nobodys(somebodys), "{somebodys}");
        }
        assert!(["country", "city", "role"].into_iter().all(|nobodys| schema.is_nobodys(nobodys)));
        assert!(!schema.is_nobodys("unknown"));
    }

    #[test]
    fn half_a_schema_is_no_harm() {
        assert_eq!(Schema::read(["model", "model A {", "}\n}\nmodel {", "a b @relation(fields:"]).models.len(), 2);
    }
}
