package youke.server.rest;

import tools.jackson.core.JsonGenerator;
import youke.kernel.record.Receipt;

/** What was done, as JSON: {@code {"act","records":[{"entity","id","version"}]}}. */
final class ReceiptJson {
  private ReceiptJson() {}

  static void write(JsonGenerator json, Receipt receipt) {
    json.writeStartObject();
    Json.id(json, "act", receipt.act());
    json.writeName("records");
    json.writeStartArray();
    for (Receipt.Touched touched : receipt.records()) {
      json.writeStartObject();
      json.writeStringProperty("entity", touched.entity());
      Json.id(json, "id", touched.id());
      json.writeNumberProperty("version", touched.version());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
