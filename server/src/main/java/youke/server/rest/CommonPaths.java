package youke.server.rest;

import tools.jackson.databind.node.ObjectNode;

/** The addresses that belong to no one entity. */
final class CommonPaths {
  private CommonPaths() {}

  static void write(ObjectNode paths) {
    new Operation("batch", "acts", "Do several steps as one act, all or none")
        .asks("idempotencyKey", "reason")
        .takes(Schema.ref("Batch"), true)
        .answers(200, "Done.", Schema.ref("Receipt"))
        .at(paths, "/api/batch", "post");
    new Operation("acts", "acts", "What one has done, newest first")
        .asks("before", "limit")
        .answers(200, "The acts.", Schema.ref("Acts"))
        .at(paths, "/api/acts", "get");
    new Operation("act", "acts", "What an act did, as far as one may see it")
        .asks("id", "beyond", "limit")
        .answers(200, "The act.", Schema.ref("Act"))
        .at(paths, "/api/acts/{id}", "get");
    new Operation("undo", "acts", "Take an act back")
        .asks("id", "preview")
        .answers(200, "Taken back, but for what is kept.", Schema.ref("Undone"))
        .at(paths, "/api/acts/{id}:undo", "post");
    new Operation("notices", "notices", "Of what one is told, newest first")
        .asks("unread", "before", "limit")
        .answers(200, "The notices.", Schema.ref("Notices"))
        .at(paths, "/api/notices", "get");
    new Operation("markNotices", "notices", "Mark notices as read or unread")
        .takes(Schema.ref("NoticeMarks"), true)
        .answers(200, "Those that were not so.", Schema.ref("NoticesMarked"))
        .at(paths, "/api/notices", "patch");
    new Operation("countNotices", "notices", "How many one has not read, to 99")
        .answers(200, "The number.", Schema.ref("NoticeCount"))
        .at(paths, "/api/notices:count", "get");
    new Operation("search", "search", "Find records of all entities")
        .asks("q", "entities", "limit")
        .answers(200, "What was found.", Schema.ref("Found"))
        .at(paths, "/api/search", "get");
    new Operation("events", "events", "What happens from now on to records that one may see")
        .asks("lastEventId")
        .answers(200, "Server-sent events.", "text/event-stream", Schema.text())
        .at(paths, "/api/events", "get");
    new Operation("catalog", "description", "Entities, fields, lists, boards and actions")
        .asks("ifNoneMatch")
        .answers(200, "The catalog.", Schema.of("object"))
        .answersNothing(304, "Nothing has changed.")
        .at(paths, "/api/catalog", "get");
    new Operation("regions", "description", "Administrative divisions by code")
        .asks("ifNoneMatch")
        .answers(200, "The divisions.", Schema.of("object"))
        .answersNothing(304, "Nothing has changed.")
        .at(paths, "/api/regions", "get");
    new Operation("meta", "description", "The product, its version, the reader's language")
        .answers(200, "The product.", Schema.of("object"))
        .at(paths, "/api/meta", "get");
    new Operation("openapi", "description", "This document")
        .asks("ifNoneMatch")
        .answers(200, "The document.", Schema.of("object"))
        .answersNothing(304, "Nothing has changed.")
        .at(paths, "/api/openapi.json", "get");
  }
}
