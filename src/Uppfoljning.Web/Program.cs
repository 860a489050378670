return await Uppfoljning.Web.Commands.CommandLine.RunAsync(args);
