package youke.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import youke.server.signin.AdministrationRoutes;
import youke.server.signin.OwnAccountRoutes;
import youke.server.signin.SessionRoutes;
import youke.server.signin.SignInRoutes;
import youke.server.signin.TryRoutes;

final class SignInPathsTest {
  private static final List<Class<?>> ROUTES =
      List.of(
          SignInRoutes.class,
          OwnAccountRoutes.class,
          SessionRoutes.class,
          AdministrationRoutes.class,
          TryRoutes.class);

  @Test
  void describesEveryRouteOfSignInAndNoOther() {
    Set<String> real = new TreeSet<>();
    for (Class<?> routes : ROUTES) {
      for (Method method : routes.getDeclaredMethods()) {
        RequestMapping mapping =
            AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
          real.add(mapping.method()[0].name().toLowerCase(Locale.ROOT) + " " + mapping.path()[0]);
        }
      }
    }
    ObjectNode paths = Json.object();
    SignInPaths.write(paths);
    Set<String> described = new TreeSet<>();
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .propertyNames()
                    .forEach(method -> described.add(method + " " + path.getKey())));
    assertThat(described).isEqualTo(real).hasSizeGreaterThan(20);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    ObjectNode components = Json.object();
    ObjectNode schemas = components.putObject("schemas");
    CommonSchemas.write(schemas);
    SignInPaths.schemas(schemas);
    CommonParts.write(components);
    ObjectNode paths = Json.object();
    SignInPaths.write(paths);
    ObjectNode document = Json.object();
    document.set("components", components);
    document.set("paths", paths);
    List<JsonNode> references = document.findValues("$ref");
    assertThat(references).hasSizeGreaterThan(30);
    for (JsonNode reference : references) {
      assertThat(document.at(reference.stringValue().substring(1)).isMissingNode())
          .as(reference.stringValue())
          .isFalse();
    }
  }
}
