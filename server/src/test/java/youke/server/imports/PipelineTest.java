package youke.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import youke.server.rest.SharedData;

/** The sales pipeline of a hardware seller, brought as it is by the product's own import. */
final class PipelineTest {
  private static final String FOLDER = "01_crm_pipeline/";

  private final Path opportunities = SharedData.file(FOLDER + "sales_pipeline.csv");
  private final Path accounts = SharedData.file(FOLDER + "accounts.csv");
  private final Path products = SharedData.file(FOLDER + "products.csv");
  private final Path teams = SharedData.file(FOLDER + "sales_teams.csv");

  /** An opportunity of the file: its number, whose, for whom, how far, its value. */
  private record Deal(String number, String agent, String account, String stage, String value) {}

  /** A salesperson of the file. */
  private record Agent(String name, String manager, String region) {}

  private static List<String[]> lines(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size()).stream().map(line -> line.split(",", -1)).toList();
  }

  @Test
  void comesInWholeAndEverybodySeesExactlyWhatTheirPlaceGives() throws IOException {
    List<Deal> deals =
        lines(opportunities).stream()
            .map(cells -> new Deal(cells[0], cells[1], cells[3], cells[4], cells[7]))
            .toList();
    List<Agent> agents =
        lines(teams).stream().map(cells -> new Agent(cells[0], cells[1], cells[2])).toList();
    assertThat(deals).hasSize(8_800);
    assertThat(agents).hasSize(35);
    try (BusinessHouse house = new BusinessHouse()) {
      organisation(house);
      roles(house, agents);
      stages(house);
      bringAccountsAndProducts(house);
      bringOpportunities(house);
      judgeWhole(house, deals);
      judgeLinks(house);
      judgeSight(house, deals, agents);
    }
  }

  private void organisation(BusinessHouse house) {
    house.brought(
        "organisation",
        teams,
        """
        {"columns": {"regional_office": "name", "sales_agent": null, "manager": null},
         "constants": {"kind": "DEPARTMENT", "parent": "本公司"},
         "mode": "createOrUpdate", "key": "name"}
        """);
    house.brought(
        "organisation",
        teams,
        """
        {"columns": {"manager": "name", "regional_office": "parent", "sales_agent": null},
         "constants": {"kind": "TEAM"}, "mode": "createOrUpdate", "key": "name"}
        """);
    house.brought(
        "employee",
        teams,
        """
        {"columns": {"manager": "name", "regional_office": "position", "sales_agent": null},
         "constants": {"state": "ACTIVE"}, "mode": "createOrUpdate", "key": "name"}
        """);
    house.brought(
        "employee",
        teams,
        """
        {"columns": {"sales_agent": "name", "manager": "manager", "regional_office": "position"}}
        """);
    assertThat(house.count(house.administrator, "organisation", "kind == 'TEAM'")).isEqualTo(6);
    assertThat(house.count(house.administrator, "organisation", "kind == 'DEPARTMENT'"))
        .isEqualTo(3);
  }

  /** Everybody is put into their team; a region's head into the region. */
  private static void roles(BusinessHouse house, List<Agent> agents) {
    Map<String, Long> people = new HashMap<>();
    for (Agent agent : agents) {
      for (String name : List.of(agent.name(), agent.manager())) {
        if (!people.containsKey(name)) {
          long person = house.id("employee", "name", name);
          people.put(name, person);
          long team = house.id("organisation", "name", agent.manager());
          house.change(person, "{\"department\":\"" + team + "\"}");
          house.assign(person, name.equals(agent.manager()) ? "SALES_MANAGER" : "SALES");
        }
      }
    }
    for (String region : List.of("Central", "East", "West")) {
      long department = house.id("organisation", "name", region);
      long head =
          house.make(
              "employee",
              "{\"name\":\"Head of %s\",\"department\":\"%d\"}".formatted(region, department));
      house.assign(head, "SALES_MANAGER");
    }
    assertThat(people).hasSize(41);
  }

  private static void stages(BusinessHouse house) {
    long method = house.make("salesMethod", "{\"name\":\"Hardware\",\"standard\":true}");
    int position = 0;
    for (String stage :
        List.of("Prospecting OPEN 10", "Engaging OPEN 40", "Won WON 100", "Lost LOST 0")) {
      String[] parts = stage.split(" ");
      house.make(
          "stage",
          "{\"method\":\"%d\",\"name\":\"%s\",\"status\":\"%s\",\"probability\":\"%s\",\"position\":\"%d\"}"
              .formatted(method, parts[0], parts[1], parts[2], ++position));
    }
  }

  private void bringAccountsAndProducts(BusinessHouse house) {
    house.brought(
        "account",
        accounts,
        """
        {"columns": {"account": "name", "sector": "trade", "year_established": "foundedOn",
                     "revenue": "revenue", "employees": "staff", "office_location": "country",
                     "subsidiary_of": "parent"},
         "constants": {"revenue.currency": "USD"}, "dates": ["uuuu"],
         "values": {"trade": {"technolgy": "IT", "software": "IT", "telecommunications": "IT",
                              "employment": "SERVICES", "entertainment": "SERVICES",
                              "marketing": "SERVICES"}}}
        """);
    house.brought(
        "productCategory",
        products,
        """
        {"columns": {"series": "name", "product": null, "sales_price": null},
         "mode": "createOrUpdate", "key": "name"}
        """);
    house.brought(
        "product",
        products,
        """
        {"columns": {"product": "name", "series": "category", "sales_price": "referencePrice"},
         "constants": {"referencePrice.currency": "USD"}}
        """);
  }

  private void bringOpportunities(BusinessHouse house) {
    house.brought(
        "opportunity",
        opportunities,
        """
        {"columns": {"opportunity_id": "number", "sales_agent": "owner", "product": "name",
                     "account": "account", "deal_stage": "stage", "engage_date": "startedOn",
                     "close_date": "closedOn", "close_value": "amount"},
         "constants": {"amount.currency": "USD"}, "dateOrder": "MDY",
         "values": {"name": {"GTXPro": "GTX Pro"}}}
        """);
    house.brought(
        "opportunityLine",
        opportunities,
        """
        {"columns": {"opportunity_id": "opportunity.number", "product": "product",
                     "close_value": "price", "sales_agent": null, "account": null,
                     "deal_stage": null, "engage_date": null, "close_date": null},
         "constants": {"quantity": "1", "price.currency": "USD"},
         "values": {"product": {"GTXPro": "GTX Pro"}}}
        """);
  }

  private static void judgeWhole(BusinessHouse house, List<Deal> deals) {
    long all = house.administrator;
    assertThat(house.count(all, "opportunity", "")).isEqualTo(8_800);
    assertThat(house.count(all, "opportunity", "!has(account)")).isEqualTo(1_425);
    assertThat(house.count(all, "opportunityLine", "product.name == 'GTX Pro'")).isEqualTo(1_480);
    for (String stage : List.of("Prospecting", "Engaging", "Won", "Lost")) {
      assertThat(house.count(all, "opportunity", "stage.name == '" + stage + "'"))
          .isEqualTo(deals.stream().filter(deal -> deal.stage().equals(stage)).count());
    }
    BigDecimal won = new BigDecimal(0);
    for (Deal deal : deals) {
      won = deal.stage().equals("Won") ? won.add(new BigDecimal(deal.value())) : won;
    }
    JsonNode totals =
        house
            .get(
                all,
                "/api/opportunity:totals?totals=sum(amount)&filter="
                    + BusinessHouse.escaped("status == 'WON'"))
            .json();
    JsonNode sum = totals.path("groups").get(0).path("totals").path("sum(amount)");
    assertThat(new BigDecimal(sum.path("amount").asString())).isEqualByComparingTo(won);
    assertThat(sum.path("currency").asString()).isEqualTo("USD");
  }

  private void judgeLinks(BusinessHouse house) throws IOException {
    long all = house.administrator;
    assertThat(house.count(all, "account", "")).isEqualTo(85);
    for (String[] cells : lines(accounts)) {
      if (!cells[6].isEmpty()) {
        assertThat(
                house.count(
                    all,
                    "account",
                    "name == '%s' && parent.name == '%s'".formatted(cells[0], cells[6])))
            .isEqualTo(1);
      }
    }
    Map<String, Integer> byAccount = new HashMap<>();
    for (String[] cells : lines(opportunities)) {
      byAccount.merge(cells[3], 1, Integer::sum);
    }
    byAccount.remove("");
    JsonNode groups =
        house
            .get(all, "/api/opportunity:totals?by=account&totals=sum(amount)")
            .json()
            .path("groups");
    Map<String, Integer> found = new HashMap<>();
    for (JsonNode group : groups) {
      if (group.path("key").isObject()) {
        found.put(group.path("key").path("title").asString(), group.path("count").asInt());
      }
    }
    assertThat(found).isEqualTo(byAccount);
  }

  private static void judgeSight(BusinessHouse house, List<Deal> deals, List<Agent> agents) {
    Map<String, Set<String>> expected = new HashMap<>();
    for (Agent agent : agents) {
      Set<String> own = new HashSet<>();
      deals.stream()
          .filter(deal -> deal.agent().equals(agent.name()))
          .forEach(deal -> own.add(deal.number()));
      expected.put(agent.name(), own);
      expected.computeIfAbsent(agent.manager(), _ -> new HashSet<>()).addAll(own);
      expected.computeIfAbsent("Head of " + agent.region(), _ -> new HashSet<>()).addAll(own);
    }
    assertThat(expected).hasSize(44);
    expected.forEach(
        (name, numbers) -> {
          long person = house.id("employee", "name", name);
          List<String> seen = house.all(person, "opportunity", "number");
          assertThat(seen).as(name).doesNotHaveDuplicates();
          assertThat(new HashSet<>(seen)).as(name).isEqualTo(numbers);
          assertThat(house.count(person, "opportunity", "")).as(name).isEqualTo(numbers.size());
        });
    judgeForeign(house, expected);
  }

  /** What lists leave out is not there under its address either. */
  private static void judgeForeign(BusinessHouse house, Map<String, Set<String>> expected) {
    List<String> names = new ArrayList<>(expected.keySet());
    for (int i = 0; i < names.size(); i++) {
      Set<String> own = expected.get(names.get(i));
      Set<String> others = new HashSet<>(expected.get(names.get((i + 1) % names.size())));
      others.removeAll(own);
      if (!others.isEmpty()) {
        long record = house.id("opportunity", "number", others.iterator().next());
        long person = house.id("employee", "name", names.get(i));
        assertThat(house.get(person, "/api/opportunity/" + record).status()).isEqualTo(404);
      }
    }
  }
}
