-- What the operator has hidden, by what it is and not by its link alone: the same text gets no other link, and no backup brings it back.
CREATE TABLE takedown (
    digest  TEXT   NOT NULL PRIMARY KEY,
    content TEXT   NOT NULL,
    created BIGINT NOT NULL
);

INSERT INTO takedown (digest, content, created)
SELECT digest, MIN(id), MIN(hidden) FROM content WHERE hidden IS NOT NULL GROUP BY digest;
