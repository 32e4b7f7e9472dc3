//! What Git LFS leaves in the place of a file: a note of which file it was. (Git LFS, docs/spec.md, "The Pointer".)

use crate::digest::Digest;

/// No pointer is as long as this.
pub const MAX_POINTER_BYTES: usize = 1024;

/// The versions under which pointers have been written.
const VERSIONS: [&str; 3] =
    ["https://git-lfs.github.com/spec/v1", "http://git-media.io/v/2", "https://hawser.github.com/spec/v1"];

/// A pointer to a file that is kept outside git.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointer {
    /// Of the file that it stands for.
    pub sha256: Digest,
}

impl Pointer {
    /// `None` for a file that is itself. Line ends may have been changed when it was checked out.
    pub fn read(bytes: &[u8]) -> Option<Pointer> {
        if bytes.len() >= MAX_POINTER_BYTES || !bytes.starts_with(b"version ") {
            return None;
        }
        let mut lines = std::str::from_utf8(bytes).ok()?.lines();
        if !VERSIONS.contains(&lines.next()?.strip_prefix("version ")?) {
            return None;
        }
        let (mut sha256, mut has_size) = (None, false);
        for line in lines {
            match line.split_once(' ')? {
                ("oid", oid) => sha256 = Some(Digest::parse(oid.strip_prefix("sha256:")?)?),
                ("size", size) => has_size = size.parse::<u64>().is_ok(),
                _ => {}
            }
        }
        sha256.filter(|_| has_size).map(|sha256| Pointer { sha256 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointer(of: &[u8]) -> String {
        format!("version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize {}\n", Digest::of(of), of.len())
    }

    #[test]
    fn a_pointer_says_which_file_it_stands_for() {
        let sha256 = Digest::of(b"a policy");
        let written = pointer(b"a policy");
        let extended = written.replace("\noid", &format!("\next-0-case sha256:{sha256}\noid"));
        for pointer in [written.clone(), written.replace('\n', "\r\n"), extended] {
            assert_eq!(Pointer::read(pointer.as_bytes()), Some(Pointer { sha256 }), "{pointer}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_a_file() {
        let written = pointer(b"a policy");
        let others = [
            String::new(),
            written.replace("spec/v1", "spec/v9"),
            written.replace("sha256:", "sha1:"),
            written.replace("size 8", "size unknown"),
            written.replace("oid sha256", "id sha256"),
            format!("\n{written}"),
            format!("{written}{}", "ext-0-long x\n".repeat(100)),
            written.lines().take(2).collect::<Vec<_>>().join("\n"),
        ];
        for other in others {
            assert_eq!(Pointer::read(other.as_bytes()), None, "{other}");
        }
        assert_eq!(Pointer::read(b"version \xff"), None);
    }
}
