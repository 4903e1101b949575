package youke.pricing;

import static youke.product.Product.PRODUCT;

import java.util.List;
import java.util.Optional;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.rule.Derive;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Input;
import youke.product.Product;

/**
 * A value of a line that its product proposes, such as name, unit and tax rate; it is proposed anew
 * with another product.
 *
 * @param <L> the entity of the line
 * @param <V> the Java type of the value
 */
public final class FromProduct<L extends Entity<L>, V> implements Derive<L, V> {
  private final Field<L, V> result;
  private final Link<L, Product> product;
  private final Field<Product, V> source;

  public FromProduct(Field<L, V> result, Link<L, Product> product, Field<Product, V> source) {
    this.result = result;
    this.product = product;
    this.source = source;
  }

  /** The name of a line, proposed by its product. */
  public static <L extends Entity<L>> FromProduct<L, String> name(
      Field<L, String> name, Link<L, Product> product) {
    return new FromProduct<>(name, product, PRODUCT.name);
  }

  @Override
  public Field<L, V> result() {
    return result;
  }

  @Override
  public boolean yields() {
    return true;
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.own(product));
  }

  @Override
  public Optional<V> value(Facts<L> line) {
    Optional<V> current = line.find(result);
    if (current.isPresent() && !line.changes(product)) {
      return current;
    }
    return line.linked(product).flatMap(of -> of.find(source)).or(() -> current);
  }
}
