package youke.product;

import static youke.org.Dictionaries.dictionary;
import static youke.org.Dictionaries.entry;
import static youke.product.Product.PRODUCT;
import static youke.product.ProductCategory.PRODUCT_CATEGORY;

import youke.kernel.catalog.Contents;
import youke.kernel.catalog.DictionaryContents;
import youke.org.NoLoop;

/** The table of contents of products. */
public final class ProductContents {
  private static final DictionaryContents UNIT_OF_MEASURE =
      dictionary(
          "unitOfMeasure",
          "计量单位",
          "Unit of measure",
          entry("T", "吨", "t"),
          entry("KG", "千克", "kg"),
          entry("G", "克", "g"),
          entry("L", "升", "L"),
          entry("M3", "立方米", "m³"),
          entry("M", "米", "m"),
          entry("M2", "平方米", "m²"),
          entry("PIECE", "件", "pc"),
          entry("SET", "套", "set"),
          entry("UNIT", "台", "unit"),
          entry("BOX", "箱", "box"),
          entry("BAG", "袋", "bag"),
          entry("DRUM", "桶", "drum"),
          entry("BOTTLE", "瓶", "bottle"),
          entry("HOUR", "小时", "hour"),
          entry("SERVICE", "次", "time"));

  public static final Contents CONTENTS =
      Contents.of("product")
          .entities(PRODUCT_CATEGORY, PRODUCT)
          .dictionaries(UNIT_OF_MEASURE)
          .checks(new NoLoop<>(PRODUCT_CATEGORY, PRODUCT_CATEGORY.parent, PRODUCT_CATEGORY.name));

  private ProductContents() {}
}
