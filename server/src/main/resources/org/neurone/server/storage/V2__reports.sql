-- What visitors said of links, for the operator to look at. One row for each reason, however often it was sent.
CREATE TABLE report (
    content TEXT   NOT NULL REFERENCES content (id),
    reason  TEXT   NOT NULL,
    created BIGINT NOT NULL,
    PRIMARY KEY (content, reason)
);
