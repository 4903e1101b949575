package youke.kernel.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Labels a component of an action's input for the form that asks for it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Asks {
  String zh();

  String en();

  /** Entity of a component of type {@code Ref}. */
  String entity() default "";

  /** Field of the action's entity whose kind, options and unit the component takes over. */
  String field() default "";
}
