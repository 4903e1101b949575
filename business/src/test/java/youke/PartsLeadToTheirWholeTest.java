package youke;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.record.Found;

/** What a search finds in a part of a document leads to the document. */
final class PartsLeadToTheirWholeTest {
  private final BusinessBook book = new BusinessBook();
  private final long account = book.create("account", Map.of("name", "淄博鲁恒石化有限公司"));
  private final long product =
      book.create("product", Map.of("name", "异辛醇", "unit", "T", "taxRate", new BigDecimal("13")));
  private final long prices =
      book.create("priceBook", Map.of("name", "标准价格表", "standard", true, "currency", "CNY"));
  private final long first;
  private final long second;

  PartsLeadToTheirWholeTest() {
    book.create(
        "priceBookEntry",
        Map.of("book", Ref.to(prices), "product", Ref.to(product), "price", Money.yuan("8450")));
    first = quote("年框一");
    second = quote("年框二");
  }

  private long quote(String name) {
    long quote = book.create("quote", Map.of("name", name, "account", Ref.to(account)));
    for (int i = 0; i < 3; i++) {
      book.create(
          "quoteLine",
          Map.of(
              "quote",
              Ref.to(quote),
              "product",
              Ref.to(product),
              "name",
              "异辛醇",
              "quantity",
              BigDecimal.TEN));
    }
    return quote;
  }

  private List<Found> found(List<String> entities) {
    return book.records().search(book.caller(), "异辛醇", entities, 20).orThrow();
  }

  @Test
  void aLineLeadsToItsDocumentAndEachDocumentIsToldOnce() {
    assertThat(found(List.of()))
        .containsExactlyInAnyOrder(
            new Found("product", product, "异辛醇"),
            new Found("quote", first, title(first), Optional.of("淄博鲁恒石化有限公司")),
            new Found("quote", second, title(second), Optional.of("淄博鲁恒石化有限公司")));
  }

  @Test
  void whoAsksForLinesGetsLines() {
    assertThat(found(List.of("quoteLine"))).hasSize(6).allMatch(one -> one.title().equals("异辛醇"));
  }

  private String title(long quote) {
    return book.records().titles(book.caller(), "quote", List.of(quote)).getOrDefault(quote, "");
  }
}
