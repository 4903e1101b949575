package youke.server.rest;

import tools.jackson.databind.node.ObjectNode;

/** Files in the OpenAPI document. */
final class FilePaths {
  private FilePaths() {}

  static void write(ObjectNode paths) {
    ObjectNode brought =
        Schema.object(
            "id",
            Schema.id(),
            "name",
            Schema.text(),
            "type",
            Schema.text(),
            "size",
            Schema.whole());
    new Operation("bringFile", "files", "Bring a file, to be hung on a record by a field of it")
        .asks("name")
        .takesFile()
        .answers(201, "The file; its id is the value of the field.", brought)
        .at(paths, "/api/files", "post");
    new Operation("file", "files", "A file of a record that one sees, or that one has brought")
        .asks("id", "shown")
        .answersFile("The content.", "application/octet-stream")
        .at(paths, "/api/files/{id}", "get");
  }
}
