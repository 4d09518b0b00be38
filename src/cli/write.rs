//! Writing files: all of it or nothing, with the permissions the file had.

use anyhow::{Context, bail};
use std::io::Write;
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Replaces or creates a file by way of a temporary one beside it.
pub fn write_atomically(path: &Path, text: &str) -> anyhow::Result<()> {
    staged(path, text)?.persist(path)?;
    Ok(())
}

/// The temporary file, complete and on the disk, with the permissions that it needs in the other's place.
fn staged(path: &Path, text: &str) -> anyhow::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".actionfence-");
    let permissions = std::fs::metadata(path).map(|metadata| metadata.permissions());
    #[cfg(unix)]
    if permissions.is_err() {
        use std::os::unix::fs::PermissionsExt;
        // What a new file gets before the process's umask; temporary files are private otherwise.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    if let Ok(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.as_file().sync_all()?;
    Ok(file)
}

/// A change of one file of the workspace.
#[derive(Debug)]
pub struct Change {
    /// Relative to the workspace root, with `/`.
    pub path: String,
    /// `None` for a file that must not exist yet.
    pub before: Option<String>,
    pub after: String,
}

/// Writes every change, or none when one of them may not be written: a file that changed since it was read, or that a
/// link leads out of the workspace. The texts are on the disk before the first file is replaced.
pub fn write_all(root: &Path, changes: &[Change]) -> anyhow::Result<()> {
    for change in changes {
        place_of(root, change)?;
    }
    let mut files = Vec::new();
    for change in changes {
        let place = place_of(root, change)?;
        if let Some(folder) = place.parent() {
            std::fs::create_dir_all(folder).with_context(|| format!("creating the folder of `{}`", change.path))?;
        }
        let file = staged(&place, &change.after).with_context(|| format!("writing `{}`", change.path))?;
        files.push((file, place, change));
    }
    // Writing took its time: nobody may have edited them meanwhile.
    for change in changes {
        place_of(root, change)?;
    }
    for (file, place, change) in files {
        let placed = if change.before.is_some() { file.persist(&place) } else { file.persist_noclobber(&place) };
        placed.with_context(|| format!("writing `{}`", change.path))?;
    }
    Ok(())
}

/// Where the change is written: the file itself, behind any links.
fn place_of(root: &Path, change: &Change) -> anyhow::Result<PathBuf> {
    let path = root.join(&change.path);
    let shown = &change.path;
    let Some(before) = &change.before else {
        if path.symlink_metadata().is_ok() {
            bail!("`{shown}` appeared while it was checked; nothing was written, run the command again");
        }
        let existing = path.ancestors().skip(1).find(|folder| folder.exists()).unwrap_or(root);
        let real = existing.canonicalize().with_context(|| format!("reading the folder of `{shown}`"))?;
        if !real.starts_with(root) {
            bail!("`{shown}` lies outside of the workspace behind a link; nothing was written");
        }
        return Ok(path);
    };
    let real = path.canonicalize().with_context(|| format!("reading `{shown}`"))?;
    if !real.starts_with(root) {
        bail!("`{shown}` lies outside of the workspace behind a link; nothing was written");
    }
    let now = std::fs::read(&real).with_context(|| format!("reading `{shown}`"))?;
    if now != before.as_bytes() {
        bail!("`{shown}` changed while it was checked; nothing was written, run the command again");
    }
    Ok(real)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(path: &str, before: Option<&str>) -> Change {
        Change { path: path.into(), before: before.map(str::to_owned), after: "after".into() }
    }

    fn workspace() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap().join("root");
        std::fs::create_dir(&root).unwrap();
        (folder, root)
    }

    #[test]
    fn nothing_is_written_when_one_file_changed() {
        let (_folder, root) = workspace();
        std::fs::write(root.join("a.ts"), "before").unwrap();
        std::fs::write(root.join("b.ts"), "edited").unwrap();
        let changes = [change("a.ts", Some("before")), change("b.ts", Some("before"))];
        let error = write_all(&root, &changes).unwrap_err().to_string();
        assert_eq!(error, "`b.ts` changed while it was checked; nothing was written, run the command again");
        assert_eq!(std::fs::read_to_string(root.join("a.ts")).unwrap(), "before");
    }

    #[test]
    fn files_are_created_with_their_folders_and_never_over_others() {
        let (_folder, root) = workspace();
        write_all(&root, &[change("lib/new.ts", None)]).unwrap();
        assert_eq!(std::fs::read_to_string(root.join("lib/new.ts")).unwrap(), "after");
        assert!(write_all(&root, &[change("lib/new.ts", None)]).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_replaced_when_one_file_can_not_be_written() {
        let (_folder, root) = workspace();
        std::fs::write(root.join("a.ts"), "before").unwrap();
        std::fs::write(root.join("lib"), "a file where the folder should be").unwrap();
        let changes = [change("a.ts", Some("before")), change("lib/new.ts", None)];
        assert!(write_all(&root, &changes).is_err());
        assert_eq!(std::fs::read_to_string(root.join("a.ts")).unwrap(), "before");
        let left: Vec<_> = std::fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left.len(), 2, "{left:?}");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_stay_and_links_out_of_the_workspace_are_refused() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let (folder, root) = workspace();
        let path = root.join("a.ts");
        std::fs::write(&path, "before").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        write_all(&root, &[change("a.ts", Some("before"))]).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);

        std::fs::write(folder.path().join("outside.ts"), "before").unwrap();
        symlink(folder.path().join("outside.ts"), root.join("link.ts")).unwrap();
        symlink(folder.path(), root.join("linked")).unwrap();
        assert!(write_all(&root, &[change("link.ts", Some("before"))]).is_err());
        assert!(write_all(&root, &[change("linked/new.ts", None)]).is_err());
        assert_eq!(std::fs::read_to_string(folder.path().join("outside.ts")).unwrap(), "before");
    }
}
