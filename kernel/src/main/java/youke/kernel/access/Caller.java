package youke.kernel.access;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import youke.kernel.text.Label;
import youke.kernel.text.Language;

/**
 * Who acts, with what rights and from where; every way into the gate needs one.
 *
 * @param person id of the employee who acts
 * @param roles names of the roles held
 * @param onBehalfOf id of the employee for whom it is done, when not for oneself
 */
public record Caller(
    long person,
    String name,
    Set<String> roles,
    Rights rights,
    Standing standing,
    Language language,
    ZoneId zone,
    @Nullable Long onBehalfOf) {

  /** The id in the place of a person's when the product acts by itself. */
  public static final long PRODUCT = 0;

  /** What the product is called where it stands in the place of a person. */
  public static final Label PRODUCT_NAME = Label.of("友客", "Youke");

  /**
   * The product itself acts, with exactly these rights: at its first start, when it reads who is
   * who.
   */
  public static Caller product(Rights rights) {
    return new Caller(
        PRODUCT,
        "youke",
        Set.of(),
        rights,
        Standing.NOWHERE,
        Language.ZH,
        ZoneId.of("Asia/Shanghai"),
        null);
  }

  public boolean isProduct() {
    return person == PRODUCT;
  }

  /** The same person, answered in this language. */
  public Caller reading(Language answer) {
    return new Caller(person, name, roles, rights, standing, answer, zone, onBehalfOf);
  }

  /** The same person with more rights, lent for one step and recorded with it. */
  public Caller lent(Rights more) {
    return new Caller(person, name, roles, more, standing, language, zone, onBehalfOf);
  }
}
