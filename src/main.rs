//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    tyst::run(std::env::args_os())
}
