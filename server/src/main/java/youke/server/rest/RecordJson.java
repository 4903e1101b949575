package youke.server.rest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import youke.kernel.model.Right;
import youke.kernel.record.Page;
import youke.kernel.record.ValueJson;

/**
 * Records of one page as JSON: {@code {"id","version","allowed":[...],"values":{path: value}}};
 * what the reader sees masked is listed once by its path.
 */
final class RecordJson {
  private static final SerializableString ID = new SerializedString("id");
  private static final SerializableString VERSION = new SerializedString("version");
  private static final SerializableString ALLOWED = new SerializedString("allowed");
  private static final SerializableString VALUES = new SerializedString("values");

  private final List<Page.Column> columns;
  private final List<SerializableString> names = new ArrayList<>();

  RecordJson(List<Page.Column> columns) {
    this.columns = columns;
    columns.forEach(column -> names.add(new SerializedString(column.path())));
  }

  /** {@code {"masked":[...],"records":[...],"next":...}}; {@code next} is absent at the end. */
  static void page(JsonGenerator json, Page page) {
    RecordJson records = new RecordJson(page.columns());
    json.writeStartObject();
    records.masked(json);
    json.writeName("records");
    json.writeStartArray();
    for (Page.Line line : page.lines()) {
      json.writeStartObject();
      records.members(json, line);
      json.writeEndObject();
    }
    json.writeEndArray();
    page.next().ifPresent(next -> json.writeStringProperty("next", next));
    json.writeEndObject();
  }

  /** A page of one line as one record, {@code masked} among its members. */
  static void one(JsonGenerator json, Page page) {
    json.writeStartObject();
    members(json, page);
    json.writeEndObject();
  }

  /** The members of {@link #one}, for an object that has more. */
  static void members(JsonGenerator json, Page page) {
    RecordJson record = new RecordJson(page.columns());
    record.members(json, page.lines().getFirst());
    record.masked(json);
  }

  private void masked(JsonGenerator json) {
    json.writeName("masked");
    json.writeStartArray();
    for (Page.Column column : columns) {
      if (column.visibility().isMasked()) {
        json.writeString(column.path());
      }
    }
    json.writeEndArray();
  }

  private void members(JsonGenerator json, Page.Line line) {
    json.writeName(ID);
    json.writeString(Long.toString(line.id()));
    json.writeName(VERSION);
    json.writeNumber(line.version());
    json.writeName(ALLOWED);
    json.writeStartArray();
    for (Right right : line.allowed()) {
      json.writeString(right.name());
    }
    json.writeEndArray();
    json.writeName(VALUES);
    json.writeStartObject();
    List<@Nullable Object> values = line.values();
    for (int i = 0; i < names.size(); i++) {
      json.writeName(names.get(i));
      ValueJson.write(json, values.get(i));
    }
    json.writeEndObject();
  }
}
