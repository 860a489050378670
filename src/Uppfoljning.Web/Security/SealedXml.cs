using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Uppfoljning.Web.Security;

/// <summary>Seals the secret part of a Data Protection key with the master key. The framework makes the opening one itself, from the services.</summary>
public sealed class SealedXml : IXmlEncryptor, IXmlDecryptor
{
    private const string Place = "ProtectionKeys|Xml||";
    private readonly Secrets secrets;

    public SealedXml(IServiceProvider services) => secrets = services.GetRequiredService<Secrets>();

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(secrets.Seal(plain, Place))), typeof(SealedXml));
    }

    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(secrets.Open(Convert.FromBase64String(encryptedElement.Value), Place)));
}
