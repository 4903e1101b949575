/** What is done and to be done for customers: tasks, calls, visits and notes. */
@NullMarked
@Uses({"org", "customer", "opportunity"})
package youke.activity;

import org.jspecify.annotations.NullMarked;
import youke.Uses;
