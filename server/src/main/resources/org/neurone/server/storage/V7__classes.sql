-- A class's sheet of tasks. Whoever knows the id can join; only hashes of the key to see it and of the token that deletes it are kept.
CREATE TABLE sheet (
    id         TEXT   NOT NULL PRIMARY KEY,
    title      TEXT   NOT NULL,
    see_hash   TEXT   NOT NULL,
    token_hash TEXT   NOT NULL,
    created    BIGINT NOT NULL,
    until      BIGINT NOT NULL,
    hidden     BIGINT
);

CREATE INDEX sheet_until ON sheet (until);

-- "model" is the link that a task came from, with its tables; null for a text of its own.
CREATE TABLE sheet_task (
    sheet  TEXT    NOT NULL REFERENCES sheet (id),
    number INTEGER NOT NULL,
    title  TEXT    NOT NULL,
    text   TEXT    NOT NULL,
    model  TEXT,
    PRIMARY KEY (sheet, number)
);

-- A place in a class: its own link, of which only a hash is kept, and a nickname, which may be empty.
CREATE TABLE seat (
    sheet    TEXT   NOT NULL REFERENCES sheet (id),
    hash     TEXT   NOT NULL,
    nickname TEXT   NOT NULL,
    created  BIGINT NOT NULL,
    PRIMARY KEY (sheet, hash)
);

-- What was handed in last, or what held, once something did.
CREATE TABLE handed_in (
    sheet   TEXT    NOT NULL REFERENCES sheet (id),
    seat    TEXT    NOT NULL,
    task    INTEGER NOT NULL,
    tries   INTEGER NOT NULL,
    outcome TEXT    NOT NULL,
    english TEXT    NOT NULL,
    french  TEXT    NOT NULL,
    text    TEXT    NOT NULL,
    changed BIGINT  NOT NULL,
    PRIMARY KEY (sheet, seat, task)
);
