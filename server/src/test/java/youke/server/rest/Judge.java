package youke.server.rest;

import io.openapiparser.OpenApiParser;
import io.openapiparser.OpenApiResult;
import io.openapiparser.ValidationError;
import io.openapiprocessor.interfaces.ConverterException;
import io.openapiprocessor.jackson.JacksonConverter;
import io.openapiprocessor.jsonschema.ouput.OutputConverter;
import io.openapiprocessor.jsonschema.ouput.OutputUnit;
import io.openapiprocessor.jsonschema.reader.UriReader;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.DocumentStore;
import io.openapiprocessor.jsonschema.schema.JsonInstance;
import io.openapiprocessor.jsonschema.schema.Output;
import io.openapiprocessor.jsonschema.schema.SchemaStore;
import io.openapiprocessor.jsonschema.validator.Validator;
import io.openapiprocessor.jsonschema.validator.steps.ValidationStep;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A public validator's opinion of an OpenAPI document, and of answers by its schemas. */
final class Judge {
  private static final URI META = URI.create("https://json-schema.org/draft/2020-12/schema");
  private static final URI AT = URI.create("https://youke.test/openapi.json");

  private Judge() {}

  /** What is wrong with the document. */
  static List<String> mistakes(String document) throws Exception {
    DocumentLoader loader = loader();
    OpenApiResult result =
        new OpenApiParser(new DocumentStore(), loader)
            .parse(AT, new JacksonConverter().convert(document));
    SchemaStore schemas = new SchemaStore(loader);
    schemas.registerDraft202012();
    result.validate(new Validator(), schemas);
    List<String> mistakes = new ArrayList<>();
    result.getValidationErrors().forEach(error -> mistakes.add(told(error)));
    JsonMapper.shared()
        .readTree(document)
        .at("/components/schemas")
        .properties()
        .forEach(
            one -> mistakes.addAll(ofSchema(schemas, one.getKey(), one.getValue().toString())));
    return mistakes;
  }

  /** The document's schema leaves the schemas in it to the standard of JSON Schema. */
  private static List<String> ofSchema(SchemaStore schemas, String name, String schema) {
    try {
      JsonInstance value = new JsonInstance(new JacksonConverter().convert(schema));
      return mistakes(new Validator().validate(schemas.getSchema(META), value)).stream()
          .map(mistake -> name + mistake)
          .toList();
    } catch (ConverterException unreadable) {
      throw new IllegalArgumentException(schema, unreadable);
    }
  }

  private static String told(ValidationError error) {
    return error.getInstanceLocation() + ": " + error.getText();
  }

  /** What is not as the document's schema of this name says. */
  static List<String> mistakes(String document, String schema, String answer) throws Exception {
    ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(document);
    root.retain("components");
    root.put("$ref", "#/components/schemas/" + schema);
    SchemaStore schemas = new SchemaStore(loader());
    schemas.registerDraft202012();
    schemas.register(AT, new JacksonConverter().convert(root.toString()));
    JsonInstance value = new JsonInstance(new JacksonConverter().convert(answer));
    return mistakes(new Validator().validate(schemas.getSchema(AT), value));
  }

  private static List<String> mistakes(ValidationStep step) {
    List<String> mistakes = new ArrayList<>();
    if (!step.isValid()) {
      OutputUnit output = new OutputConverter(Output.BASIC).convert(step);
      output.getErrors().forEach(e -> mistakes.add(e.getInstanceLocation() + ": " + e.getError()));
    }
    return mistakes;
  }

  private static DocumentLoader loader() {
    return new DocumentLoader(new UriReader(), new JacksonConverter());
  }
}
