package youke.server.rest;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.record.ValueJson;
import youke.kernel.text.Label;

/** Writes JSON token by token, without anything between a value and its bytes. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  // Not closed when writing fails: that would complete, and send, half an answer.
  static void write(OutputStream target, Consumer<JsonGenerator> written) {
    JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), target);
    written.accept(json);
    json.close();
  }

  static byte[] bytes(Consumer<JsonGenerator> written) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_000);
    write(bytes, written);
    return bytes.toByteArray();
  }

  static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  /** A text in both languages: {@code {"zh","en"}}. */
  static void label(JsonGenerator json, String name, Label label) {
    json.writeName(name);
    json.writeStartObject();
    json.writeStringProperty("zh", label.zh());
    json.writeStringProperty("en", label.en());
    json.writeEndObject();
  }

  static void texts(JsonGenerator json, String name, Iterable<String> texts) {
    json.writeName(name);
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Left out when false. */
  static void flag(JsonGenerator json, String name, boolean flag) {
    if (flag) {
      json.writeBooleanProperty(name, true);
    }
  }

  static void id(JsonGenerator json, String name, long id) {
    json.writeStringProperty(name, Long.toString(id));
  }

  static void value(JsonGenerator json, String name, @Nullable Object value) {
    json.writeName(name);
    ValueJson.write(json, value);
  }
}
