# The same steps run in .ci/image-steps on every change, without a container engine.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet restore src/Uppfoljning.Web --locked-mode \
 && dotnet publish src/Uppfoljning.Web -c Release -r linux-x64 --no-self-contained --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /srv
COPY --from=build /app /app
RUN mkdir -p /srv/data /srv/keys && chown -R app /srv
USER app
# As in ./run: the youngest generation is 32 MB also where the machine does not tell its cache.
ENV DOTNET_GCgen0size=0x2000000
# Two volumes: back up data; keep keys somewhere else.
VOLUME ["/srv/data", "/srv/keys"]
EXPOSE 5080
ENTRYPOINT ["dotnet", "/app/Uppfoljning.Web.dll", "serve", "--urls", "http://0.0.0.0:5080"]
