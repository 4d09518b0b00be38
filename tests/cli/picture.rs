//! The picture in the README is what the program prints, drawn as SVG. `UPDATE=1` draws it anew.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

/// Paths below the example shop, chosen to show one finding of each kind.
const SHOWN: &[&str] = &["app/admin/products", "lib/discounts.ts", "components/stock-badge.tsx"];

const PICTURE: &str = "docs/check.svg";
const CHAR_WIDTH: f64 = 7.8;
const LINE_HEIGHT: usize = 18;
const MARGIN: usize = 20;

#[test]
fn the_picture_in_the_readme_is_in_step() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(env!("CARGO_BIN_EXE_actionfence"))
        .args(["check", "--color", "always"])
        .args(SHOWN)
        .current_dir(root.join("fixtures/storefront"))
        .output()
        .expect("the program starts");
    let text = String::from_utf8(output.stdout).expect("output is UTF-8");
    let picture = svg(&format!("\u{1b}[2m$\u{1b}[0m actionfence check {}\n\n{text}", SHOWN.join(" ")));
    let path = root.join(PICTURE);
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        std::fs::write(path, picture).expect("writable");
    } else {
        let drawn = std::fs::read_to_string(path).unwrap_or_default();
        assert!(drawn == picture, "{PICTURE} shows another output; UPDATE=1 draws it anew");
    }
}

fn svg(text: &str) -> String {
    let lines: Vec<Vec<Run>> = text.trim_end().lines().map(runs).collect();
    let columns = lines.iter().map(|line| line.iter().map(|run| run.text.chars().count()).sum::<usize>()).max();
    let width = columns.unwrap_or_default() as f64 * CHAR_WIDTH + 2.0 * MARGIN as f64;
    let height = lines.len() * LINE_HEIGHT + 2 * MARGIN;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height}\" width=\"{width:.0}\" height=\"{height}\" role=\"img\" aria-label=\"What actionfence check prints\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#16181d\"/>\n\
         <g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, monospace\" font-size=\"13\" fill=\"#d7dae0\">\n"
    );
    for (at, line) in lines.iter().enumerate() {
        let y = MARGIN + at * LINE_HEIGHT + 13;
        let mut column = 0;
        for run in line {
            // Leading blanks would be dropped, so they become part of the place.
            let blanks = run.text.chars().take_while(|c| *c == ' ').count();
            let x = MARGIN as f64 + (column + blanks) as f64 * CHAR_WIDTH;
            column += run.text.chars().count();
            let text = run.text.trim();
            if text.is_empty() {
                continue;
            }
            let weight = if run.bold { " font-weight=\"bold\"" } else { "" };
            let fill = run.fill.map_or_else(String::new, |fill| format!(" fill=\"{fill}\""));
            // Fonts differ in width; the length keeps columns under each other.
            let _ = writeln!(
                out,
                "<text x=\"{x:.1}\" y=\"{y}\" textLength=\"{:.1}\"{weight}{fill}>{}</text>",
                text.chars().count() as f64 * CHAR_WIDTH,
                escaped(text)
            );
        }
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// Neighbouring characters of one style.
struct Run {
    text: String,
    bold: bool,
    fill: Option<&'static str>,
}

fn runs(line: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let (mut bold, mut fill) = (false, None);
    for (at, part) in line.split("\u{1b}[").enumerate() {
        let text = if at == 0 { part } else { part.split_once('m').map_or("", |(_, text)| text) };
        let codes = if at == 0 { "" } else { part.split_once('m').map_or("", |(codes, _)| codes) };
        for code in codes.split(';') {
            match code {
                "0" => (bold, fill) = (false, None),
                "1" => bold = true,
                "2" => fill = Some("#7f8590"),
                "31" | "91" => fill = Some("#ff6b6b"),
                "32" | "92" => fill = Some("#7bd88f"),
                "33" | "93" => fill = Some("#ffd166"),
                "34" | "94" => fill = Some("#6cb6ff"),
                "36" | "96" => fill = Some("#5ad4e6"),
                _ => {}
            }
        }
        if !text.is_empty() {
            runs.push(Run { text: text.to_owned(), bold, fill });
        }
    }
    runs
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
