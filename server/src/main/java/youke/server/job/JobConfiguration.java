package youke.server.job;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import youke.kernel.record.Records;
import youke.server.signin.Callers;

/** Long work, put together from the book's connections, its gate, its people, and its kinds. */
@Configuration(proxyBeanMethods = false)
public class JobConfiguration {
  @Bean
  JobTable jobTable(DataSource database) {
    return new JobTable(database);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  JobWorkers jobWorkers(
      JobTable table, Callers callers, List<JobKind> kinds, JobSettings settings) {
    return new JobWorkers(table, callers, kinds, settings);
  }

  @Bean
  Jobs jobs(JobTable table, Records records, JobWorkers workers) {
    return new Jobs(table, records, workers);
  }

  @Bean
  JobRoutes jobRoutes(Jobs jobs) {
    return new JobRoutes(jobs);
  }
}
