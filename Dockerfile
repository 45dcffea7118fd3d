# The bot as an image: no secret in it, nothing written but to /data and /key.
#
#   docker build -t jembatan .
#   docker run -d --name jembatan --restart unless-stopped -v jembatan-data:/data -v jembatan-key:/key \
#       -v /etc/jembatan/token:/run/secrets/token:ro -e JEMBATAN_TELEGRAM_TOKEN_FILE=/run/secrets/token jembatan
#
# The token's file must be readable for uid 10001. Keep a copy of /key away from the copies of /data. /config and /knowledge
# hold what was shipped until a folder of yours is mounted there. With --read-only add --tmpfs /tmp:exec, into which SQLite's
# native code is unpacked.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src/main src/main
RUN mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="Jembatan" org.opencontainers.image.licenses="Apache-2.0"
RUN install -d -o 10001 -g 10001 -m 0700 /data /key
WORKDIR /opt/jembatan
COPY LICENSE jembatan ./
COPY --from=build /build/target/jembatan.jar target/
COPY --from=build /build/target/lib target/lib
COPY config /config
COPY knowledge /knowledge

# With the root as its home, config/, knowledge/, data/ and key/ are the four volumes.
ENV JEMBATAN_HOME=/ JEMBATAN_BUILD=never
VOLUME ["/data", "/key", "/knowledge", "/config"]
USER 10001:10001
ENTRYPOINT ["/opt/jembatan/jembatan"]
CMD ["run"]
