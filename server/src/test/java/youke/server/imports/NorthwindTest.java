package youke.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import youke.server.rest.SharedData;

/**
 * Northwind comes in as it was published: the text NULL for nothing, addresses with commas that
 * nobody quoted, discounts as fractions, numbers of its own.
 */
final class NorthwindTest {
  private static Path file(String name) {
    return SharedData.file("02_b2b_orders_northwind/" + name + ".csv");
  }

  @Test
  void comesInWithItsNumbersHierarchyAndTotals() {
    Path orders = file("orders");
    try (BusinessHouse house = new BusinessHouse()) {
      people(house);
      customers(house);
      products(house);
      orders(house, orders);
      judgePeople(house);
      judgeTotals(house);
      judgeLinks(house);
    }
  }

  private static void people(BusinessHouse house) {
    house.brought(
        "employee",
        file("employees"),
        """
        {"columns": {"employeeID": "number", "lastName": "name", "title": "position",
                     "hireDate": "hiredOn", "reportsTo": "manager.number"},
         "constants": {"department": "本公司"}, "emptyTexts": ["NULL"]}
        """);
  }

  private static void customers(BusinessHouse house) {
    house.brought(
        "account",
        file("customers"),
        """
        {"columns": {"customerID": "number", "companyName": "name", "address": "address",
                     "postalCode": "postcode", "country": "country", "phone": "phone"},
         "emptyTexts": ["NULL"]}
        """);
    house.brought(
        "contact",
        file("customers"),
        """
        {"columns": {"customerID": "account.number", "contactName": "name",
                     "contactTitle": "position"},
         "constants": {"primary": "是"}, "emptyTexts": ["NULL"]}
        """);
  }

  private static void products(BusinessHouse house) {
    house.brought(
        "productCategory",
        file("categories"),
        """
        {"columns": {"categoryID": "code", "categoryName": "name", "description": "note"}}
        """);
    house.brought(
        "product",
        file("products"),
        """
        {"columns": {"productID": "code", "productName": "name", "categoryID": "category.code",
                     "quantityPerUnit": "packing", "unitPrice": "referencePrice",
                     "discontinued": "status"},
         "values": {"status": {"0": "ON_SALE", "1": "DISCONTINUED"}}, "emptyTexts": ["NULL"]}
        """);
  }

  private static void orders(BusinessHouse house, Path orders) {
    house.brought(
        "order",
        orders,
        """
        {"columns": {"orderID": "number", "customerID": "account.number",
                     "employeeID": "owner.number", "orderDate": "orderedOn",
                     "requiredDate": "requestedOn", "shippedDate": "shippedOn",
                     "freight": "freight", "shipName": "consignee",
                     "shipAddress": "deliveryAddress"},
         "emptyTexts": ["NULL"]}
        """);
    house.brought(
        "orderLine",
        file("order-details"),
        """
        {"columns": {"orderID": "order.number", "productID": "product.code",
                     "unitPrice": "price", "quantity": "quantity", "discount": "discount"},
         "values": {"discount": {"0.01": "1", "0.02": "2", "0.03": "3", "0.04": "4",
                                 "0.05": "5", "0.06": "6", "0.1": "10", "0.15": "15",
                                 "0.2": "20", "0.25": "25"}}}
        """);
  }

  private static void judgePeople(BusinessHouse house) {
    Map<String, String> reports = new TreeMap<>();
    JsonNode people =
        house
            .get(
                house.administrator,
                "/api/employee?fields=number,manager.number&filter="
                    + BusinessHouse.escaped("has(number)"))
            .json();
    for (JsonNode one : people.path("records")) {
      JsonNode values = one.path("values");
      reports.put(values.path("number").asString(), values.path("manager.number").asString("none"));
    }
    assertThat(reports)
        .isEqualTo(
            Map.of(
                "1", "2", "2", "none", "3", "2", "4", "2", "5", "2", "6", "5", "7", "5", "8", "2",
                "9", "5"));
  }

  private static void judgeTotals(BusinessHouse house) {
    long all = house.administrator;
    assertThat(house.count(all, "account", "")).isEqualTo(91);
    assertThat(house.count(all, "product", "")).isEqualTo(77);
    assertThat(house.count(all, "order", "")).isEqualTo(830);
    assertThat(house.count(all, "orderLine", "")).isEqualTo(2_155);
    for (String entity : new String[] {"order", "orderLine"}) {
      JsonNode totals =
          house
              .get(all, "/api/" + entity + ":totals?totals=sum(gross),sum(net)")
              .json()
              .path("groups")
              .get(0)
              .path("totals");
      assertThat(amount(totals, "sum(gross)")).isEqualByComparingTo("1354458.59");
      assertThat(amount(totals, "sum(net)").setScale(2, java.math.RoundingMode.HALF_UP))
          .isEqualByComparingTo("1265793.04");
    }
  }

  private static BigDecimal amount(JsonNode totals, String name) {
    return new BigDecimal(totals.path(name).path("amount").asString());
  }

  /** The address of one order in Rio has a comma, and what follows it is not shifted. */
  private static void judgeLinks(BusinessHouse house) {
    long order = house.id("order", "number", "10250");
    JsonNode values =
        house
            .get(
                house.administrator,
                "/api/order/"
                    + order
                    + "?fields=account.number,account,owner.number,deliveryAddress,orderedOn,"
                    + "shippedOn,freight,gross,net")
            .json()
            .path("values");
    assertThat(values.path("account.number").asString()).isEqualTo("HANAR");
    assertThat(values.path("account").path("title").asString()).isEqualTo("Hanari Carnes");
    assertThat(values.path("owner.number").asString()).isEqualTo("4");
    assertThat(values.path("deliveryAddress").asString()).isEqualTo("Rua do Paço, 67");
    assertThat(values.path("orderedOn").asString()).isEqualTo("1996-07-08");
    assertThat(values.path("shippedOn").asString()).isEqualTo("1996-07-12");
    assertThat(amount(values, "freight")).isEqualByComparingTo("65.83");
    // 7.70 x 10 + 42.40 x 35 x 0.85 + 16.80 x 15 x 0.85
    assertThat(amount(values, "gross")).isEqualByComparingTo("1813.00");
    assertThat(amount(values, "net")).isEqualByComparingTo("1552.60");
  }
}
