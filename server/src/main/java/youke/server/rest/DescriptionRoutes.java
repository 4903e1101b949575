package youke.server.rest;

import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.record.Records;
import youke.org.Regions;

/** What there is: the catalog for screens, and the same as OpenAPI for programs. */
final class DescriptionRoutes {
  private static final String VERSION =
      Optional.ofNullable(DescriptionRoutes.class.getPackage().getImplementationVersion())
          .orElse("0.1");

  private final Records records;
  private final Described catalogs = new Described();
  private final Described documents = new Described();

  DescriptionRoutes(Records records) {
    this.records = records;
  }

  /** {@code GET /api/catalog}. */
  void catalog(Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Catalog catalog = records.catalog();
    Caller caller = exchange.caller();
    answer(
        exchange,
        catalogs.of(catalog, caller.rights(), () -> new CatalogJson(catalog, caller).write()));
  }

  /** {@code GET /api/openapi.json}: of what the caller may use. */
  void openApi(Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    Catalog catalog = records.catalog();
    Caller caller = exchange.caller();
    answer(exchange, documents.of(catalog, caller.rights(), () -> OpenApi.of(catalog, caller)));
  }

  /** {@code GET /api/regions}: {@code {"regions":[{"code","label","parent"}]}} by code. */
  void regions(Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    answer(exchange, Divisions.DOCUMENT);
  }

  /** {@code GET /api/meta}: what this is, and in which language it talks to the asker. */
  void meta(Exchange exchange) throws IOException {
    exchange.parameters().noMore();
    exchange.answer(
        200,
        json -> {
          json.writeStartObject();
          Json.label(json, "name", Caller.PRODUCT_NAME);
          json.writeStringProperty("version", VERSION);
          json.writeStringProperty(
              "language",
              switch (exchange.caller().language()) {
                case ZH -> "zh";
                case EN -> "en";
              });
          json.writeEndObject();
        });
  }

  /** Made when somebody asks for the first time. */
  private static final class Divisions {
    static final Described.Document DOCUMENT = Described.document(write());

    private static ObjectNode write() {
      ObjectNode json = Json.object();
      ArrayNode regions = json.putArray("regions");
      for (Regions.Region region : Regions.all()) {
        ObjectNode one = regions.addObject().put("code", region.code());
        one.set("label", CatalogJson.label(region.name()));
        region.parent().ifPresent(parent -> one.put("parent", parent));
      }
      return json;
    }
  }

  private static void answer(Exchange exchange, Described.Document document) throws IOException {
    exchange.header("ETag", document.tag());
    exchange.header("Cache-Control", "private, no-cache");
    if (exchange.has(document.tag())) {
      exchange.answerNothing(304);
    } else {
      exchange.answer(200, document.json());
    }
  }
}
