# Builds Parley from this repository and leaves an image with the program and its own Java:
#   docker build -t parley .
#   docker run --rm -v "$PWD:/work" parley run talks.yaml
FROM maven:3.9-eclipse-temurin-17 AS build
COPY . /parley
WORKDIR /parley
RUN mvn -q -DskipTests -Dquick -Dmaven.javadoc.skip -Prelease package

FROM debian:bookworm-slim
# Charts are drawn with a font of Parley's own, through the system's libraries for fonts.
RUN apt-get update && apt-get install -y --no-install-recommends fontconfig libfreetype6 && rm -rf /var/lib/apt/lists/*
COPY --from=build /parley/target/image/parley /opt/parley
WORKDIR /work
ENTRYPOINT ["/opt/parley/bin/parley"]
CMD ["--help"]
