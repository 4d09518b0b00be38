//! Paths relative to the workspace root, with `/`: how the whole layer names files.

use std::path::Path;

/// `folder/name`, or `name` in the root folder `""`.
pub fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// The folder of a path, `""` for the root.
pub fn parent(path: &str) -> &str {
    memchr::memrchr(b'/', path.as_bytes()).map_or("", |slash| &path[..slash])
}

/// The folder itself and those above it, up to the root `""`.
pub fn ancestors(folder: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(folder), |folder| (!folder.is_empty()).then(|| parent(folder)))
}

/// The path as seen from the folder; `None` when it is not inside. The folder itself is `""`.
pub fn strip_folder<'p>(path: &'p str, folder: &str) -> Option<&'p str> {
    if folder.is_empty() || path == folder {
        return Some(&path[folder.len()..]);
    }
    path.strip_prefix(folder)?.strip_prefix('/')
}

/// Resolves `.` and `..`; `None` when the path leaves the root.
pub fn normalize(folder: &str, relative: &str) -> Option<String> {
    let mut path = String::with_capacity(folder.len() + relative.len() + 1);
    path.push_str(folder);
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." if path.is_empty() => return None,
            ".." => path.truncate(parent(&path).len()),
            _ => {
                if !path.is_empty() {
                    path.push('/');
                }
                path.push_str(part);
            }
        }
    }
    Some(path)
}

/// An absolute path as one relative to `root`; `None` outside of it and for names that are no UTF-8.
pub fn relative(root: &Path, path: &Path) -> Option<String> {
    path.strip_prefix(root).ok()?.to_str()?;
    shown(root, path)
}

/// The same, with [`NO_UTF8`] in names that are no UTF-8, so that they can be shown and lead to no file.
pub fn shown(root: &Path, path: &Path) -> Option<String> {
    let path = path.strip_prefix(root).ok()?.to_string_lossy();
    Some(if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() })
}

/// In place of bytes that are no UTF-8.
pub const NO_UTF8: char = char::REPLACEMENT_CHARACTER;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_compared_by_whole_names() {
        assert_eq!(strip_folder("app/page.tsx", "app"), Some("page.tsx"));
        assert_eq!(strip_folder("apps/page.tsx", "app"), None);
        assert_eq!(strip_folder("app", "app"), Some(""));
        assert_eq!(strip_folder("app", ""), Some("app"));
        assert_eq!(ancestors("a/b").collect::<Vec<_>>(), ["a/b", "a", ""]);
        assert_eq!(normalize("a/b", "../c/./d").as_deref(), Some("a/c/d"));
        assert_eq!(normalize("a", "../../c"), None);
    }
}
