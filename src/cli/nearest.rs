//! The nearest of some names to one that does not exist.

/// `None` when nothing is near enough to be meant.
pub fn nearest<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let limit = (name.chars().count() / 3).max(1) + 1;
    names
        .into_iter()
        .map(|other| (distance(name, other), other))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, other)| other)
}

/// Insertions, deletions and replacements that lead from one to the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_of_the_finger_are_recognised_and_other_words_are_not() {
        let names = ["unguarded-action", "unwrapped-action", "weak-guard"];
        assert_eq!(nearest("ungarded-action", names), Some("unguarded-action"));
        assert_eq!(nearest("unwraped_action", names), Some("unwrapped-action"));
        assert_eq!(nearest("no-console", names), None);
    }
}
