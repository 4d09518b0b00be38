# docker run --rm -v "$PWD:/app" actionfence check
FROM rust:1-alpine AS build
RUN apk add --no-cache build-base
WORKDIR /src
COPY Cargo.toml Cargo.lock README.md ./
COPY src src
COPY benches benches
RUN cargo build --release --locked --bin actionfence

# The program needs nothing else: neither Node nor a shell, nor a network.
FROM scratch
COPY --from=build /src/target/release/actionfence /actionfence
WORKDIR /app
ENV ACTIONFENCE_CACHE_DIR=/tmp/actionfence
ENTRYPOINT ["/actionfence"]
CMD ["check"]
