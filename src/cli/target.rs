//! Which workspace the given paths belong to, and which of its files are reported on.

use crate::workspace::{Disk, Files};
use anyhow::{Context, bail};
use std::path::{Path, PathBuf};

const LOCKFILES: &[&str] =
    &["package-lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock", "bun.lockb"];
const NEXT_CONFIGS: &[&str] =
    &["next.config.ts", "next.config.mts", "next.config.js", "next.config.mjs", "next.config.cjs"];

/// A workspace, and what of it the user asked about.
#[derive(Debug, PartialEq, Eq)]
pub struct Target {
    /// Absolute, without links.
    pub root: PathBuf,
    /// Paths relative to the root with `/`; an empty one stands for everything.
    pub paths: Vec<String>,
}

impl Target {
    pub fn locate(paths: &[PathBuf]) -> anyhow::Result<Self> {
        let mut absolute = Vec::new();
        for path in paths {
            let real = path.canonicalize().with_context(|| format!("cannot read `{}`", path.display()))?;
            let folder = if real.is_dir() {
                real.clone()
            } else {
                real.parent().map_or_else(|| real.clone(), Path::to_path_buf)
            };
            std::fs::read_dir(&folder).with_context(|| format!("cannot read `{}`", path.display()))?;
            absolute.push((workspace_root(&folder), real));
        }
        let Some(root) = absolute.iter().map(|(root, _)| root).min_by_key(|root| root.components().count()).cloned()
        else {
            bail!("no path given");
        };
        if let Some((other, _)) = absolute.iter().find(|(other, _)| !other.starts_with(&root)) {
            bail!(
                "the paths belong to two workspaces, `{}` and `{}`; check them one after the other",
                root.display(),
                other.display()
            );
        }
        let paths = absolute.iter().map(|(_, path)| slashed(path.strip_prefix(&root).unwrap_or(path))).collect();
        Ok(Self { root, paths })
    }

    /// Whether the user asked about the file of that path, relative to the root with `/`.
    pub fn covers(&self, path: &str) -> bool {
        self.paths.iter().any(|asked| {
            asked.is_empty()
                || path.strip_prefix(asked.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }
}

/// The outermost folder that belongs together with `folder`: a package with a lockfile or workspaces, up to the repository;
/// else the nearest folder with a Next or actionfence configuration or a `package.json`; else the folder itself.
fn workspace_root(folder: &Path) -> PathBuf {
    let mut nearest = None;
    for ancestor in folder.ancestors() {
        let has = |name: &&str| ancestor.join(name).exists();
        if has(&"package.json")
            && (LOCKFILES.iter().any(has) || has(&"pnpm-workspace.yaml") || declares_workspaces(ancestor))
        {
            return ancestor.to_path_buf();
        }
        let is_package = NEXT_CONFIGS.iter().any(has) || has(&"actionfence.json") || has(&"package.json");
        if is_package {
            nearest.get_or_insert(ancestor);
        }
        if has(&".git") {
            return nearest.unwrap_or(ancestor).to_path_buf();
        }
    }
    nearest.unwrap_or(folder).to_path_buf()
}

fn declares_workspaces(folder: &Path) -> bool {
    let Ok(text) = Disk.read(&folder.join("package.json")) else {
        return false;
    };
    serde_json::from_str::<serde_json::Value>(&text).is_ok_and(|package| package.get("workspaces").is_some())
}

fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, "{}").unwrap();
        }
        folder
    }

    fn root_of(folder: &tempfile::TempDir, path: &str) -> String {
        let target = Target::locate(&[folder.path().join(path)]).unwrap();
        let top = folder.path().canonicalize().unwrap();
        format!("{} {:?}", slashed(target.root.strip_prefix(&top).unwrap()), target.paths)
    }

    #[test]
    fn the_workspace_is_the_folder_with_the_lockfile() {
        let folder = tree(&[
            ".git/HEAD",
            "package.json",
            "yarn.lock",
            "apps/web/package.json",
            "apps/web/next.config.ts",
            "apps/web/app/page.tsx",
        ]);
        assert_eq!(root_of(&folder, "apps/web/app"), r#" ["apps/web/app"]"#);
        assert_eq!(root_of(&folder, ""), r#" [""]"#);
    }

    #[test]
    fn an_app_inside_of_a_foreign_repository_is_its_own_workspace() {
        let folder = tree(&[".git/HEAD", "Cargo.toml", "web/package.json", "web/next.config.ts", "web/app/page.tsx"]);
        assert_eq!(root_of(&folder, "web/app/page.tsx"), r#"web ["app/page.tsx"]"#);
    }

    #[test]
    fn paths_cover_files_and_folders_not_prefixes() {
        let target = Target { root: PathBuf::new(), paths: vec!["app".into(), "lib/a.ts".into()] };
        assert!(target.covers("app/page.tsx") && target.covers("lib/a.ts"));
        assert!(!target.covers("apps/page.tsx") && !target.covers("lib/a.tsx"));
    }
}
