package youke.server.rest;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Caller;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.filter.Sight;

/** The REST door as an OpenAPI 3.1 document: what a person may use, or all there is. */
final class OpenApi {
  private OpenApi() {}

  /** What this person may use. */
  static ObjectNode of(Catalog catalog, Caller caller) {
    return of(catalog, Sight.of(catalog, caller), Optional.of(caller));
  }

  /** All there is, whoever may use it. */
  static ObjectNode whole(Catalog catalog) {
    return of(catalog, Sight.unlimited(catalog), Optional.empty());
  }

  private static ObjectNode of(Catalog catalog, Sight sight, Optional<Caller> caller) {
    ObjectNode document = Json.object().put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Youke")
        .put("version", "1")
        .put(
            "description",
            "Every entity of the catalog over HTTP. Ids and decimal numbers are texts. Problems"
                + " are answered as application/problem+json (RFC 9457). What changes something by a"
                + " session carries the header Youke-Client with any value.");
    document.putArray("servers").addObject().put("url", "/");
    document.putArray("security").addObject().putArray("token");
    ((tools.jackson.databind.node.ArrayNode) document.get("security"))
        .addObject()
        .putArray("session");
    ObjectNode paths = document.putObject("paths");
    ObjectNode components = document.putObject("components");
    ObjectNode schemas = components.putObject("schemas");
    CommonSchemas.write(schemas);
    CommonPaths.write(paths);
    SignInPaths.schemas(schemas);
    SignInPaths.write(paths);
    SettingsPaths.schemas(schemas);
    SettingsPaths.write(paths);
    ImportPaths.schemas(schemas);
    ImportPaths.write(paths);
    FilePaths.write(paths);
    for (CatalogEntity entity : catalog.entities().values()) {
      if (sight.reads(entity)) {
        new EntitySchemas(entity, sight).write(schemas);
        new EntityPaths(entity, caller).write(paths);
      }
    }
    CommonParts.write(components);
    return document;
  }
}
