-- What a challenge that closes is ranked by at its end: a word drawn when its first entry comes, and where runs from that word's seeds place each entry.
CREATE TABLE board (
    challenge TEXT   NOT NULL PRIMARY KEY REFERENCES content (id),
    draw      TEXT   NOT NULL,
    created   BIGINT NOT NULL
);

ALTER TABLE entry ADD COLUMN final_place TEXT;
ALTER TABLE entry ADD COLUMN final_json TEXT;

CREATE INDEX entry_final ON entry (challenge, final_place, created, content) WHERE hidden IS NULL;
