/** Columns that the help is written for. */
export const HELP_WIDTH = 100;

/** What `rehearse --help` prints, written by its test. */
export const HELP = `Rehearse an integration of health and social care before it goes live.

Try this first:  rehearse quickstart

Usage:  rehearse <command>

Commands:
  rehearse quickstart                         Compare two shipped options with doing nothing: a
                                              first answer, without a file                 [default]
  rehearse run <scenario...>                  Run scenarios; print the results, and keep them in a
                                              folder each
  rehearse compare <baseline> [other...]      Compare options with a baseline: the same people, the
                                              same luck, pair by pair
  rehearse estimate <scenario...>             Say how long a run or a comparison takes, and how many
                                              replications a precision takes
  rehearse sweep <scenario>                   Run a scenario over a grid of settings, each point
                                              against the same comparator
  rehearse believe <baseline> <other>         Say at which value of a parameter the decision would
                                              flip, and whether it could be so
  rehearse stress <baseline> <other>          Say what is left of an option's difference when things
                                              go wrong around it
  rehearse sensitivity <baseline> <other...>  Say what a decision depends on, how much is luck, and
                                              which number is worth finding out
  rehearse evaluate <scenario>                Say what studies would find of a programme, beside
                                              what it really does
  rehearse validate                           Hold the model against published targets and findings,
                                              misses and all
  rehearse plan <of> <scenario...>            Cut a run or a comparison into shards that other
                                              machines can run
  rehearse run-shard <plan> <shard>           Run one shard of a plan, on whatever machine, and
                                              write its file
  rehearse submit <plan>                      Give the shards of a plan that are not there yet to
                                              Slurm, or to a queue on Redis
  rehearse work <plan>                        Run shards from the queue on Redis until the plan is
                                              complete
  rehearse status <plan>                      Say which shards of a plan are there, whatever a
                                              scheduler says
  rehearse merge <plan>                       Make of all shards the folder that one machine would
                                              have made
  rehearse check <scenario...>                Say everything that is wrong with scenarios, and how
                                              to mend it
  rehearse diff <a> <b>                       Say what differs between two scenarios: settings,
                                              parameters, timeline, measures, place
  rehearse init [file]                        Write a scenario to start from, with comments
  rehearse story <scenario>                   Tell one person's way through crises, agencies and
                                              care, in dated sentences and as a chart
  rehearse explain <id>                       Say what an id is and where it comes from: parameter,
                                              measure, lever, setting, group, column, source
  rehearse list [topic]                       List what there is: measures, levers, places,
                                              scenarios, parameters, charts
  rehearse staff <run> [profession]           Say what a run was like for those who do the work: a
                                              page for each profession
  rehearse chart <id> <run>                   Draw one chart of a finished run, with its numbers and
                                              a text for those who cannot see it
  rehearse report <run>                       Make a paper of a finished run or comparison: front
                                              page, figures, tables, what is left out
  rehearse export <run>                       Write documents and data about a finished folder: ODD,
                                              checklists, impact assessments, RO-Crate
  rehearse reproduce <run>                    Run a run folder again from its manifest: the same
                                              bytes, or the first difference
  rehearse calibrate                          Say which values of the free parameters the published
                                              targets do not rule out, and choose one

Options:
  -h, --help          Show help                                                            [boolean]
  -v, --version       Show version number                                                  [boolean]
      --people        How many people aged 65 and over are simulated                        [string]
      --years         Reported years, after the warm-up                                     [string]
      --replications  How often each scenario is run                                        [string]
      --jobs          Threads; no result depends on it  [default: all cores]                [string]
      --output        The folder in which run folders are made          [string] [default: "output"]
      --force         Replace a run folder that holds another result                       [boolean]
      --json          JSON for programs: versioned, not rounded                            [boolean]
      --plain         Text for programs: no boxes, separated by tabs                       [boolean]
      --quiet         No progress and no messages; errors are still said                   [boolean]
      --no-input      Never ask a question                                                 [boolean]

rehearse <command> --help says more of a command.
`;
