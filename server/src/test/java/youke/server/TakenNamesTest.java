package youke.server;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.server.ProductHouse.ADMIN;
import static youke.server.ProductHouse.SYSTEM;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import youke.kernel.model.Names;

/** Whatever the server answers by itself, no entity can be called so. */
final class TakenNamesTest {
  private static ProductHouse house;

  @BeforeAll
  static void open() {
    house = new ProductHouse();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static Set<String> addresses() {
    Set<String> paths = new TreeSet<>();
    house
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> paths.addAll(mapping.getPatternValues()));
    house
        .ask(ADMIN, "GET", "/api/openapi.json", null)
        .path("paths")
        .properties()
        .forEach(one -> paths.add(one.getKey()));
    Set<String> names = new TreeSet<>();
    for (String path : paths) {
      if (path.startsWith("/api/")) {
        names.add(path.substring("/api/".length()).split("[/:.{]", 2)[0]);
      }
    }
    return names;
  }

  @Test
  void everyAddressOfTheServersOwnIsReserved() {
    Set<String> entities = house.served().book().records().catalog().entities().keySet();
    Set<String> names = addresses();
    assertThat(names).contains("session", "people", "definitions", "search", "employee");
    names.removeAll(entities);
    assertThat(names)
        .filteredOn(Names::isStandard)
        .allSatisfy(name -> assertThat(Names.isAddress(name)).as(name).isTrue());
  }

  @Test
  void anAdministratorIsToldWithThePlace() {
    ProductHouse.Answer refused =
        house.post(
            SYSTEM,
            "/api/definitions",
            "{\"basis\":0,\"entities\":[{\"name\":\"jobs\",\"label\":{\"zh\":\"任务\",\"en\":\"Jobs\"}}]}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("ADDRESS_TAKEN", "\"field\":\"jobs\"", "接口地址");
  }
}
