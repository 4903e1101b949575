package youke.pack.chemical;

import static youke.opportunity.CategoryMethod.CATEGORY_METHOD;
import static youke.product.Product.PRODUCT;
import static youke.product.ProductCategory.PRODUCT_CATEGORY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import youke.kernel.model.Money;
import youke.kernel.record.Step;
import youke.product.Product;
import youke.product.ProductStatus;

/** What the group sells: categories and products. */
final class Assortment {
  /** The rate of value added tax on chemicals, in percent. */
  static final BigDecimal TAX = BigDecimal.valueOf(13);

  private static final int SUSPENDED = 29;

  private final List<Item> items = new ArrayList<>();
  private final Map<String, Long> categories = new LinkedHashMap<>();

  private Assortment() {}

  static Assortment offer(Scribe scribe, Methods methods) {
    Assortment assortment = new Assortment();
    List<Step> steps = new ArrayList<>();
    for (Table.Row row : Table.read("categories")) {
      long id = scribe.newId();
      assortment.categories.put(row.text("code"), id);
      var values =
          Values.of(PRODUCT_CATEGORY)
              .with(PRODUCT_CATEGORY.name, row.text("name"))
              .with(PRODUCT_CATEGORY.nameEn, row.text("nameEn"))
              .with(PRODUCT_CATEGORY.code, row.text("code"));
      row.list("parent")
          .forEach(parent -> values.to(PRODUCT_CATEGORY.parent, assortment.category(parent)));
      row.list("method")
          .forEach(code -> values.to(CATEGORY_METHOD.method, methods.method(code).id()));
      steps.add(values.create(id));
    }
    for (Table.Row row : Table.read("products")) {
      steps.add(assortment.product(row, scribe.newId()));
    }
    scribe.begin(steps);
    return assortment;
  }

  private Step product(Table.Row row, long id) {
    String category = row.text("category");
    BigDecimal price = new BigDecimal(row.text("price"));
    Values<Product> values =
        Values.of(PRODUCT)
            .with(PRODUCT.name, row.text("name"))
            .with(PRODUCT.nameEn, row.text("nameEn"))
            .with(PRODUCT.code, row.text("code"))
            .to(PRODUCT.category, category(category))
            .with(PRODUCT.specification, row.text("specification"))
            .with(PRODUCT.packing, row.text("packing"))
            .with(PRODUCT.unit, row.text("unit"))
            .with(PRODUCT.referencePrice, Money.yuan(price))
            .with(PRODUCT.taxRate, TAX);
    if (items.size() % SUSPENDED == SUSPENDED - 1) {
      values.with(PRODUCT.status, ProductStatus.SUSPENDED);
    }
    items.add(
        new Item(id, row.text("name"), category, category(category), row.text("unit"), price));
    return values.create(id);
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  /** The products of a category, by its code. */
  List<Item> of(String category) {
    return items.stream().filter(item -> item.category().equals(category)).toList();
  }

  private long category(String code) {
    Long id = categories.get(code);
    if (id == null) {
      throw new IllegalArgumentException("no category is called " + code);
    }
    return id;
  }
}
