//! Standard input and output.
//!
//! Read and written from threads of their own, as tokio does it, each message would have to wake two of them. What an
//! editor gives us is a pipe or a socket nearly always, for which the system tells when it is ready.

use tokio::io::{AsyncRead, AsyncWrite};

pub fn input() -> Box<dyn AsyncRead + Unpin> {
    #[cfg(unix)]
    if let Some(ready) = ready::input() {
        return ready;
    }
    Box::new(tokio::io::stdin())
}

pub fn output() -> Box<dyn AsyncWrite + Unpin> {
    #[cfg(unix)]
    if let Some(ready) = ready::output() {
        return ready;
    }
    Box::new(tokio::io::stdout())
}

#[cfg(unix)]
mod ready {
    use super::{AsyncRead, AsyncWrite};
    use std::fs::File;
    use std::os::fd::{AsFd, OwnedFd};
    use std::os::unix::fs::FileTypeExt;
    use std::os::unix::net::UnixStream;
    use tokio::net::unix::pipe;

    pub fn input() -> Option<Box<dyn AsyncRead + Unpin>> {
        match Stream::of(std::io::stdin())? {
            Stream::Pipe(file) => Some(Box::new(pipe::Receiver::from_file(file).ok()?)),
            Stream::Socket(socket) => Some(Box::new(socket)),
        }
    }

    pub fn output() -> Option<Box<dyn AsyncWrite + Unpin>> {
        match Stream::of(std::io::stdout())? {
            Stream::Pipe(file) => Some(Box::new(pipe::Sender::from_file(file).ok()?)),
            Stream::Socket(socket) => Some(Box::new(socket)),
        }
    }

    enum Stream {
        Pipe(File),
        Socket(tokio::net::UnixStream),
    }

    impl Stream {
        /// `None` for a terminal, a file, or what else may be behind it.
        fn of(handle: impl AsFd) -> Option<Self> {
            let file = File::from(handle.as_fd().try_clone_to_owned().ok()?);
            let kind = file.metadata().ok()?.file_type();
            if kind.is_fifo() {
                return Some(Self::Pipe(file));
            }
            if !kind.is_socket() {
                return None;
            }
            let socket = UnixStream::from(OwnedFd::from(file));
            socket.set_nonblocking(true).ok()?;
            tokio::net::UnixStream::from_std(socket).ok().map(Self::Socket)
        }
    }
}
