-- Entries to challenges that held when they were replayed here; both are contents. "place" orders them: the smaller is ahead.
CREATE TABLE entry (
    content    TEXT   NOT NULL REFERENCES content (id),
    challenge  TEXT   NOT NULL REFERENCES content (id),
    nickname   TEXT   NOT NULL,
    place      TEXT   NOT NULL,
    json       TEXT   NOT NULL,
    token_hash TEXT   NOT NULL,
    created    BIGINT NOT NULL,
    hidden     BIGINT,
    PRIMARY KEY (challenge, content)
);

CREATE INDEX entry_place ON entry (challenge, place, created, content) WHERE hidden IS NULL;
CREATE INDEX entry_content ON entry (content);
