// Reads everything that the npm client `statuspage.io` can read, and prints it as one JSON object: `node read.js http://address`.
"use strict";
const { Statuspage } = require("statuspage.io");

async function main() {
  const page = new Statuspage("x");
  page.setApiUrl(process.argv[2]);
  const { api } = page;
  console.log(
    JSON.stringify({
      summary: await api.getSummary(),
      status: await api.getStatus(),
      components: await api.getComponents(),
      incidents: await api.incidents.getAll(),
      unresolved: await api.incidents.getUnresolved(),
      maintenances: await api.scheduledMaintenances.getAll(),
      active: await api.scheduledMaintenances.getActive(),
      upcoming: await api.scheduledMaintenances.getUpcoming(),
    }),
  );
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
