namespace Uppfoljning.Web.Features.Messages.Channels.Sms;

/// <summary>Lays each text message as a file in a folder instead of sending it: the default until a gateway is set. A second try replaces the first.</summary>
public sealed class FolderGateway(Settings settings) : ISmsGateway
{
    public async Task<SendResult> SendAsync(OutgoingSms sms, CancellationToken stop)
    {
        var folder = Path.Combine(settings.DataFolder, settings.Email.Folder);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{sms.Reference}.sms.txt");
        await File.WriteAllTextAsync(file + ".part", $"{sms.To}\n\n{sms.Text}\n", stop);
        File.Move(file + ".part", file, overwrite: true);
        return new SendResult.Accepted(sms.Reference, 0);
    }
}
