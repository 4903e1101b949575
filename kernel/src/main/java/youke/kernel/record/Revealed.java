package youke.kernel.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import youke.kernel.model.Field;

/**
 * A value that was shown on request.
 *
 * @param act that says who asked; empty where the caller sees the field in full anyway
 */
public record Revealed(Field<?, ?> field, @Nullable Object value, Optional<Long> act) {}
