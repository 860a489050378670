namespace Uppfoljning.Web.Features.Messages.Channels.Email;

/// <summary>Lays each e-mail as a file in a folder instead of sending it: the default until a mail server is set. A second try replaces the first.</summary>
public sealed class FolderTransport(Settings settings) : IEmailTransport
{
    public async Task<SendResult> SendAsync(OutgoingEmail email, CancellationToken stop)
    {
        var folder = Path.Combine(settings.DataFolder, settings.Email.Folder);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{email.Reference}.eml");
        var unfinished = file + ".part";
        await using (var written = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            await written.WriteAsync(MimeMessage.Write(email), stop);
            written.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file, overwrite: true);
        return new SendResult.Accepted();
    }

    public Task RestAsync(CancellationToken stop) => Task.CompletedTask;
}
