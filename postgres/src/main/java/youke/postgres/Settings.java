package youke.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The server's settings, sized to the machine; what matters for keeping data is spelled out,
 * defaults or not.
 */
record Settings(Options options, long memory) {
  private static final long MB = 1L << 20;

  static Settings of(Options options) {
    return new Settings(
        options,
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
  }

  /** The text of postgresql.conf. */
  String configuration() {
    boolean durable = options.durable();
    return """
    # Written by Youke at each start. Your own settings belong into postgres.conf in the data folder.
    listen_addresses = '127.0.0.1'
    unix_socket_directories = ''
    password_encryption = 'scram-sha-256'
    max_connections = %d

    fsync = %s
    synchronous_commit = %s
    full_page_writes = %s
    wal_level = minimal
    max_wal_senders = 0
    max_wal_size = 2GB
    checkpoint_timeout = 10min

    shared_buffers = %dMB
    effective_cache_size = %dMB
    maintenance_work_mem = %dMB
    work_mem = 16MB
    random_page_cost = 1.1
    jit = off
    max_parallel_workers_per_gather = 0

    timezone = 'UTC'
    log_timezone = 'UTC'
    datestyle = 'iso, ymd'
    lc_messages = 'C'
    default_text_search_config = 'pg_catalog.simple'

    logging_collector = %s
    log_directory = 'log'
    log_filename = 'postgres-%%a.log'
    log_truncate_on_rotation = on
    log_rotation_age = 1d
    log_rotation_size = 0
    log_line_prefix = '%%m [%%p] %%u@%%d '

    include_if_exists = '../postgres.conf'
    """
        .formatted(
            options.connections(),
            onOff(durable),
            onOff(durable),
            onOff(durable),
            durable ? Math.clamp(memory / 8 / MB, 128, 1024) : 128,
            Math.max(memory / 2 / MB, 256),
            Math.clamp(memory / 32 / MB, 64, 512),
            onOff(durable));
  }

  /** The text of pg_hba.conf: a password, from this machine, or nothing. */
  static String admission() {
    return "host all all 127.0.0.1/32 scram-sha-256\n";
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }
}
