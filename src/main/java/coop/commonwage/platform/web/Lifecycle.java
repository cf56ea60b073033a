package coop.commonwage.platform.web;

import coop.commonwage.platform.scheduling.ClusterScheduler;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Starts what runs by itself with the application, and stops it while connections still work. */
@WebListener
public class Lifecycle implements ServletContextListener {

  @Inject ClusterScheduler scheduler;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    scheduler.start();
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    scheduler.stop();
  }
}
