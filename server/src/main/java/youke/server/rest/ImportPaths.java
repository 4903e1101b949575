package youke.server.rest;

import tools.jackson.databind.node.ObjectNode;

/** Tables that are brought, and long work, in the OpenAPI document. */
final class ImportPaths {
  private static final String IMPORT = "import";
  private static final String UPLOAD = "/api/import/{upload}";

  private ImportPaths() {}

  static void write(ObjectNode paths) {
    operation("bringTable", "Bring a table for an entity: CSV or xlsx; nothing is imported yet")
        .asks("entity", "name")
        .takesFile()
        .answers(201, "What it is and how it would be understood.", Schema.ref("ImportPreview"))
        .at(paths, "/api/import/{entity}", "post");
    operation("previewTable", "Read a table by another sheet, encoding or delimiter")
        .asks("upload")
        .takes(Schema.ref("ImportOrder"), false)
        .answers(200, "How it would be understood.", Schema.ref("ImportPreview"))
        .at(paths, UPLOAD + ":preview", "post");
    operation("runImport", "Import or rehearse a table")
        .asks("upload")
        .takes(Schema.ref("ImportOrder"), false)
        .answers(202, "The job that does it.", Schema.ref("Job"))
        .at(paths, UPLOAD + ":run", "post");
    operation("importJob", "How far an import is")
        .asks("upload", "id")
        .answers(200, "The job.", Schema.ref("Job"))
        .at(paths, UPLOAD + "/jobs/{id}", "get");
    operation("cancelImport", "End an import; what is in stays, and is undone by its act")
        .asks("upload", "id")
        .answers(200, "The job.", Schema.ref("Job"))
        .at(paths, UPLOAD + "/jobs/{id}:cancel", "post");
    operation("importProblems", "What stands against refused rows, 200 rows at a time")
        .asks("upload", "id", "behind")
        .answers(200, "The problems by row.", Schema.ref("ImportProblems"))
        .at(paths, UPLOAD + "/jobs/{id}/problems", "get");
    operation("refusedRows", "The refused rows as a table to mend and bring again")
        .asks("upload", "id")
        .answersFile(
            "The table, of the kind that was brought.",
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .at(paths, UPLOAD + "/jobs/{id}/refused", "get");
    jobs(paths);
  }

  private static void jobs(ObjectNode paths) {
    new Operation("jobs", "jobs", "The long work that one has asked for, newest first")
        .asks("before")
        .answers(200, "The jobs.", Schema.object("jobs", Schema.list(Schema.ref("Job"))))
        .at(paths, "/api/jobs", "get");
    new Operation("job", "jobs", "How far a job is")
        .asks("id")
        .answers(200, "The job.", Schema.ref("Job"))
        .at(paths, "/api/jobs/{id}", "get");
    new Operation("cancelJob", "jobs", "Ask for the end of a job")
        .asks("id")
        .answers(200, "The job.", Schema.ref("Job"))
        .at(paths, "/api/jobs/{id}:cancel", "post");
  }

  static void schemas(ObjectNode all) {
    ObjectNode job =
        Schema.object(
            "id", Schema.id(),
            "kind", Schema.text(),
            "state", Schema.oneOf("WAITING", "RUNNING", "DONE", "FAILED", "CANCELLED"),
            "askedAt", Schema.text("date-time"),
            "done", Schema.whole(),
            "cancelling", Schema.flag(),
            "parameters", Schema.of("object"));
    with(job, "startedAt", Schema.text("date-time"));
    with(job, "endedAt", Schema.text("date-time"));
    with(job, "total", Schema.whole());
    with(job, "reached", Schema.of("object"));
    with(job, "result", Schema.of("object"));
    with(job, "problem", Schema.ref("Problem"));
    all.set("Job", job);
    all.set("ImportOrder", order());
    all.set(
        "ImportPreview",
        Schema.object(
            "id", Schema.id(),
            "entity", Schema.text(),
            "name", Schema.text(),
            "size", Schema.whole(),
            "form", Schema.of("object"),
            "headings", Schema.list(Schema.text()),
            "rows", Schema.list(Schema.list(Schema.text())),
            "order", Schema.ref("ImportOrder"),
            "kept", Schema.flag()));
    ObjectNode problem = Schema.object("code", Schema.text(), "message", Schema.text());
    with(problem, "column", Schema.text());
    with(problem, "value", Schema.text());
    ObjectNode row = Schema.object("row", Schema.whole(), "problems", Schema.list(problem));
    all.set("ImportProblems", Schema.object("problems", Schema.list(row)));
  }

  private static ObjectNode order() {
    ObjectNode order = Schema.object();
    with(order, "columns", texts(Schema.nullable(Schema.text())));
    with(order, "constants", texts(Schema.text()));
    with(order, "values", texts(texts(Schema.text())));
    with(order, "emptyTexts", Schema.list(Schema.text()));
    with(order, "dates", Schema.list(Schema.text()));
    with(order, "dateOrder", Schema.oneOf("YMD", "MDY", "DMY"));
    with(order, "decimal", Schema.oneOf(".", ","));
    with(order, "trim", Schema.flag());
    with(order, "blanks", Schema.oneOf("keep", "empty"));
    with(order, "mode", Schema.oneOf("create", "update", "createOrUpdate"));
    with(order, "key", Schema.list(Schema.text()));
    with(order, "rehearse", Schema.flag());
    with(order, "sheet", Schema.text());
    with(order, "encoding", Schema.text());
    with(order, "delimiter", Schema.text());
    return order;
  }

  private static ObjectNode texts(ObjectNode of) {
    return Schema.of("object").set("additionalProperties", of);
  }

  private static void with(ObjectNode object, String name, ObjectNode schema) {
    Schema.with(object, name, schema, false);
  }

  private static Operation operation(String id, String summary) {
    return new Operation(id, IMPORT, summary);
  }
}
