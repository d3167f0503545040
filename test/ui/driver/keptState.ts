/** What VS Code in a browser has kept for the next time, read where it keeps it. It runs in the page. */
export async function readKeptState(): Promise<readonly string[]> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const values: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await settled(indexedDB.open(name));
    const items = database.transaction('ItemTable').objectStore('ItemTable');
    const [keys, texts] = await Promise.all([settled(items.getAllKeys()), settled(items.getAll())]);
    keys.forEach((key, place) => {
      values.push(`"${String(key)}":${String(texts[place])}`);
    });
    database.close();
  }
  return values;
}
